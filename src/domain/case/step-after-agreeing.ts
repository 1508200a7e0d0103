import type { CaseState } from "./case-state.ts";
import type { Due, NextStep } from "./step.ts";
import { owedBeforeClosing } from "../chapters/closing/owed-before-closing.ts";
import { consultationOf } from "../chapters/consulting/consultation.ts";
import { whoHasToAssent } from "../chapters/deciding/assent.ts";
import type { AgreedResolution } from "../chapters/deciding/deciding-state.ts";
import { isDeliveredByChair } from "../chapters/enacting/delivery.ts";
import {
  isInForce,
  isOfPeople,
  isOpen,
  isToBeDone,
  isToBeLifted,
} from "../chapters/enacting/line-standing.ts";
import type { Line } from "../chapters/enacting/line.ts";
import { isTimeToTake, knowsOutcome, toBeToldFirst } from "../chapters/enacting/time-to-take.ts";
import { mayBeTriedAgain } from "../chapters/enacting/try-again.ts";
import type { AdoptedConfig } from "../values/adopted-config.ts";
import type { Addressee, PartyRef } from "../values/party.ts";
import { earliest } from "../values/time.ts";
import { chairOf } from "../who-decides/chair.ts";
import { isRecused } from "../who-decides/deciding-body.ts";

type Step = Due & Partial<Pick<NextStep, "by" | "dueAt">>;

/** From consensus to the closing: consult, enact, what people carry out, tell, review, close. */
export function stepAfterAgreeing(
  agreed: AgreedResolution,
  state: CaseState,
  config: AdoptedConfig,
): Step {
  if (agreed.enactedAt) return afterEnacting(agreed, state, config);
  const [about] = whoHasToAssent(agreed.resolution.measures, state);
  if (about) return { owed: "another-decision", about };
  return consulting(state, config) ?? { owed: "enactment" };
}

function consulting(state: CaseState, config: AdoptedConfig): Step | undefined {
  const consulted = consultationOf(state, config);
  const untold = consulted.filter(({ standing }) => standing === "untold");
  if (untold.length > 0) {
    const to = untold.map(({ party }) => party);
    return { owed: "consultation", to, ...relayedBy(to, state) };
  }
  const awaited = consulted.filter((one) => one.standing === "awaited");
  const dueAt = earliest(awaited.map(({ answerDueAt }) => answerDueAt));
  const of = awaited.map(({ party }) => party);
  return of.length > 0 ? { owed: "answer", of, dueAt, ...relayedBy(of, state) } : undefined;
}

/** A party that one member alone knows is told and heard by that member. */
function relayedBy([first]: readonly Addressee[], state: CaseState): Pick<Step, "by"> {
  const heldBy = state.parties.find(({ ref }) => ref === first)?.heldBy;
  return heldBy && !isRecused(heldBy, state) ? { by: [heldBy] } : {};
}

function afterEnacting(agreed: AgreedResolution, state: CaseState, config: AdoptedConfig): Step {
  const open = state.lines.filter(isOpen);
  const pending = open.filter(isToBeDone);
  const first = pending.flatMap((line) => toBeToldFirst(line, state));
  const now = agreed.resolution.measures.flatMap((measure) =>
    measure.kind === "ban" && measure.tell === "with" ? measure.of : [],
  );
  const untold = [...first, ...now.filter((one) => !knowsOutcome(one, agreed.at, state))];
  if (untold.length > 0) return outcomeTo(untold, state, config);
  const line = lineStep(open, state, config);
  if (line) return line;
  const drift = driftStep(state);
  if (drift) return drift;
  const about = declined(agreed, state);
  if (about) return { owed: "another-decision", about };
  const owed = owedBeforeClosing(agreed, state, config);
  const tell = owed.flatMap((one) => (one.owed === "outcome" ? one.to : []));
  if (tell.length > 0) return outcomeTo(tell, state, config);
  const review = owed.find((one) => one.owed === "review");
  if (review) return { owed: "review", act: review.of };
  return open.length > 0
    ? { owed: "lines-of-the-app", lines: open.map((other) => other.line), by: [] }
    : { owed: "closing" };
}

function outcomeTo(whom: readonly Addressee[], state: CaseState, { council }: AdoptedConfig): Step {
  const to = [...new Set(whom)];
  const councillors = to.includes("council") ? council?.members : undefined;
  const around = (councillors ?? []).filter((one) => isRecused(one, state));
  return { owed: "outcome", to, around, ...relayedBy(to, state) };
}

/** What people still lift in a closed case, or agree to have been lifted. */
export function stepOnceClosed(state: CaseState, config: AdoptedConfig): Step | undefined {
  return lineStep(state.lines.filter(isToBeLifted), state, config) ?? driftStep(state);
}

/**
 * What people carry out, or agree to have been undone, before anything is agreed: of bans by one
 * member, and of what an earlier resolution ordered.
 */
export function stepBeforeAgreeing(state: CaseState, config: AdoptedConfig): Step | undefined {
  const open = state.lines.filter((line) => isOpen(line) && isTimeToTake(line, state));
  return lineStep(open, state, config) ?? driftStep(state);
}

function driftStep({ lines }: CaseState): Step | undefined {
  const line = lines.find((one) => isInForce(one) && mayBeTriedAgain(one));
  return line && { owed: "drift", line };
}

function lineStep(
  open: readonly Line[],
  state: CaseState,
  config: AdoptedConfig,
): Step | undefined {
  const [line, ...others] = open.filter(isOfPeople);
  if (!line) return undefined;
  const numbers = others.map((other) => other.line);
  return { owed: "line", line, others: numbers, ...doneBy(line, state, config) };
}

function doneBy(line: Line, state: CaseState, config: AdoptedConfig): Pick<Step, "by"> {
  const chair = chairOf(state, config, state.asOf);
  return chair && isDeliveredByChair(line.measure) ? { by: [chair] } : {};
}

/** Who declined to stay away where nothing was agreed for that and nothing decided since. */
function declined({ at }: AgreedResolution, { lines, hearings }: CaseState): PartyRef | undefined {
  const line = lines.find(
    ({ measure, standing, settledAt = at }) =>
      measure.kind === "hiatus" &&
      standing === "failed" &&
      settledAt > at &&
      hearings.some(({ answer, at: heardAt }) => answer === "declines" && heardAt === settledAt) &&
      !lines.some(({ order, orderedAt }) => order !== undefined && orderedAt === settledAt),
  );
  return line?.measure.kind === "hiatus" ? line.measure.of : undefined;
}
