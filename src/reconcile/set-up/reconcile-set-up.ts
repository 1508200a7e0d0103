import type { ListedBan } from "../../domain/chapters/banning/listed-ban.ts";
import { barredAt } from "../../domain/chapters/banning/with-barred.ts";
import type { ConfigAdopted } from "../../domain/committee/config-adopted.ts";
import type { AdoptedConfig } from "../../domain/values/adopted-config.ts";
import { Cause } from "../../domain/values/ids.ts";
import type { Person } from "../../domain/values/person.ts";
import type { SetUpPart } from "../../messages/owners-tasks.ts";
import { Terminal, Transient } from "../../ports/errors.ts";
import type { SetUpFile } from "../../ports/set-up-file.ts";
import type { SetUpObservation } from "../../ports/set-up-observation.ts";
import type { SetUpStep } from "../../ports/set-up-repository.ts";
import { hearCouncil, proposalsOf } from "./hear-proposals.ts";
import { freezeRegister } from "./freeze-register.ts";
import { judgeConfig, type ConfigJudgement } from "./judge-config.ts";
import { lettersInForce } from "./own-letters.ts";
import { partOf } from "./part-of.ts";
import { judgePulls, noteWritten, planInForce, type SetUpRun } from "./plan-in-force.ts";
import { planIssue } from "./plan-issue.ts";
import { boardOf, planAdoption } from "./plan-register.ts";
import { withoutRole } from "./plan-roles.ts";
import { readLists, readRegister } from "./read-register.ts";
import { refuseOtherOwner, refuseUnsuitable } from "./refuse-unsuitable.ts";
import { seenBefore } from "./seen-before.ts";
import type { SetUpOutcome } from "./set-up-outcome.ts";
import type { SetUpPorts } from "./set-up-ports.ts";
import { standingOf } from "./standing-of.ts";
import { trustedRegister } from "./trusted-register-of.ts";

/** A first set-up takes nine looks; more means that somebody undoes what is done. */
const mostLooks = 12;

/**
 * Creates and repairs everything a case repository needs, as far as GitHub lets the app, and
 * answers what is in force. Looks, plans, applies and looks again until there is nothing left to
 * do; a second run plans nothing. Throws `Terminal` for a repository that must not be used.
 *
 * @param refusedBefore what GitHub refuses outside of set-up, to be told with the rest
 */
export async function reconcileSetUp(
  ports: SetUpPorts,
  refusedBefore: readonly SetUpPart[] = [],
): Promise<SetUpOutcome> {
  const run: SetUpRun = { refused: new Set(refusedBefore), written: new Set<string>() };
  let taken = 0;
  for (let look = 0; look < mostLooks; look += 1) {
    const seen = await ports.repository.observe();
    refuseUnlessSuitable(seen, ports);
    const { steps, outcome } = await planNext(seen, ports, run);
    if (steps.length === 0) return outcome.standing === "ready" ? { ...outcome, taken } : outcome;
    for (const step of steps) {
      const isTaken = await applyUnlessRefused(step, ports, run);
      // What the issue says of the register is nothing that cases show.
      if (isTaken && step.step !== "write-issue") taken += 1;
    }
  }
  throw new Transient("set-up does not come to an end: something undoes what it does", {
    route: "set-up",
  });
}

/** Whom to tell of it is known from what Comity itself wrote, wherever that stands. */
function refuseUnlessSuitable(
  seen: SetUpObservation,
  { codec, memory, ownerSet, ...host }: SetUpPorts,
): void {
  try {
    refuseUnsuitable(seen);
    const setUp = codec.readSetUp(seen.register?.files ?? []);
    refuseOtherOwner(seen, setUp?.repository, ownerSet);
  } catch (error) {
    const read = readRegister(codec, seen.register?.files ?? [], host);
    if (read?.isSigned) memory.lastConfig = read.adopted.at(-1);
    throw error;
  }
}

export interface Next {
  readonly steps: readonly SetUpStep[];
  /** What is true where there are no steps. */
  readonly outcome: SetUpOutcome;
}

async function planNext(seen: SetUpObservation, ports: SetUpPorts, run: SetUpRun): Promise<Next> {
  const { codec, repository, memory } = ports;
  const known = await seenBefore(seen, ports);
  const standing = standingOf(seen, ports, known.ends);
  const bent = { seen, known, refused: run.refused };
  if (standing.is === "frozen") return freezeRegister(bent, standing.reason, ports);
  if (standing.is === "adopted") {
    const files = seen.register?.files ?? [];
    const lists = readLists(codec, files);
    if (!lists) return freezeRegister(bent, "register-unreadable", ports);
    memory.inOrder(standing.register);
    const register = trustedRegister(standing, { ...lists, files, known }, ports);
    const { bans } = lists;
    const heard = await hearCouncil(seen, standing, ports);
    const judged = await judgePulls(seen, standing, ports);
    const asked = { bans, known, judged, heard };
    return {
      steps: await planInForce(seen, standing, ports, run, asked),
      outcome: {
        standing: "ready",
        ...boardsIn(seen, standing.setUp),
        ...register,
        waiting: waitingFor(seen, standing.adopted, bans, ports),
        proposals: await proposalsOf(seen, standing, asked, ports),
        inForceBy: standing.latest.pull?.number,
        barred: barredAt(bans, ports.clock.now()),
        letters: await lettersInForce(seen, standing.setUp?.files, ports),
        refused: run.refused.size,
        taken: 0,
      },
    };
  }
  if (await repository.holdsCommentOfOurs()) return freezeRegister(bent, "comments-of-ours", ports);
  const judgement = await judgeConfig(seen.config, ports, (logins) => repository.people(logins));
  memory.inOrder(undefined);
  if ("problems" in judgement) {
    const waiting = { standing: "waiting", problems: judgement.problems } as const;
    return { steps: planIssue(seen.issue, waiting), outcome: waiting };
  }
  return adoption(seen, judgement, ports);
}

/** Whom the case repository does not open to yet. */
function waitingFor(
  seen: SetUpObservation,
  adopted: readonly AdoptedConfig[],
  bans: readonly ListedBan[],
  { clock, mayEnter }: SetUpPorts,
): readonly Person[] {
  const config = adopted.at(-1);
  if (!config) return [];
  const outside = withoutRole(config, seen, barredAt(bans, clock.now()));
  return outside.filter((person) => !mayEnter(person, config));
}

/** Nothing is put on a board before an owner said that only those can open it who may. */
function boardsIn(seen: SetUpObservation, setUp: SetUpFile | undefined) {
  const kept = boardOf(seen, setUp?.board);
  const isReady = kept !== undefined && setUp?.boardReady?.project === kept.project;
  return {
    board: isReady ? kept : undefined,
    boardToConfirm: isReady ? undefined : kept?.project,
  };
}

function adoption(
  seen: SetUpObservation,
  { config, people }: Exclude<ConfigJudgement, { problems: unknown }>,
  { codec, clock }: SetUpPorts,
): Next {
  if (!seen.config || !seen.branch) throw new TypeError("a config without the branch it is on");
  const adopted: ConfigAdopted = {
    type: "ConfigAdopted",
    at: clock.now(),
    by: "comity",
    cause: Cause.parse(seen.branch.headOid),
    blob: seen.config.blob,
    commit: seen.branch.headOid,
    config,
    people: [...people],
  };
  const outcome = { standing: "waiting", problems: [] } as const;
  return { steps: planAdoption(seen, adopted, codec), outcome };
}

/** What GitHub refuses is told on the issue, and the rest goes on. Answers whether it was done. */
async function applyUnlessRefused(
  step: SetUpStep,
  { repository, log, memory }: SetUpPorts,
  run: SetUpRun,
): Promise<boolean> {
  const { refused } = run;
  const part = partOf(step);
  if (part !== undefined && refused.has(part)) return false;
  const { boardAskedAt } = memory;
  if (step.step === "write-register") memory.boardAskedAt = step.asksForBoardAt ?? boardAskedAt;
  // Whatever becomes of it: there may be one now, and no second is made.
  if (step.step === "create-board") memory.boardAskedAt = undefined;
  try {
    await repository.apply(step);
    noteWritten(step, run);
    log.debug("set-up step taken", { operation: step.step });
    return true;
  } catch (error) {
    if (part === undefined || !(error instanceof Terminal)) throw error;
    if (step.step === "create-board") memory.boardAskedAt = boardAskedAt;
    const { route, status } = error.edge;
    log.warn("set-up step refused", {
      operation: step.step,
      route,
      ...(status !== undefined && { status }),
    });
    refused.add(part);
    return false;
  }
}
