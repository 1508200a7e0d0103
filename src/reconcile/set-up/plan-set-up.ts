import { boardTexts } from "../../messages/board-texts.ts";
import type { Configuration, FileStanding } from "../../messages/configuration.ts";
import type { SetUpPart } from "../../messages/owners-tasks.ts";
import { roles, type SetUpObservation } from "../../ports/set-up-observation.ts";
import type { SetUpStep, WriteCheck } from "../../ports/set-up-repository.ts";
import type { Person } from "../../domain/values/person.ts";
import { partOf } from "./part-of.ts";
import { planBoard } from "./plan-board.ts";
import type { FilesPlan } from "./plan-files.ts";
import { planIssue } from "./plan-issue.ts";
import { planLabels } from "./plan-labels.ts";
import { planRegisterAnchor } from "./plan-register-anchor.ts";
import { planRootTag, planSetUpFile } from "./plan-register.ts";
import { planRoles } from "./plan-roles.ts";
import type { SeenBefore } from "./seen-before.ts";
import type { SetUpPorts } from "./set-up-ports.ts";
import type { ConfigStanding } from "./standing-of.ts";

export interface SetUpSituation {
  readonly seen: SetUpObservation;
  readonly standing: Extract<ConfigStanding, { is: "adopted" }>;
  readonly file: FileStanding;
  /** Who is under a ban. */
  readonly barred: readonly Person[];
  /** Checks that open pull requests lack. */
  readonly checks: readonly WriteCheck[];
  /** What has to be done on the default branch. */
  readonly files: FilesPlan;
  /** Parts that GitHub refused in this run: not tried again in it. */
  readonly refused: ReadonlySet<SetUpPart>;
  readonly known: SeenBefore;
}

/** Everything that is missing or was changed, where a config is in force. Empty when all is well. */
export function planSetUp(situation: SetUpSituation, ports: SetUpPorts): readonly SetUpStep[] {
  const { seen, standing, files, checks, refused, known } = situation;
  const { rootOid, register } = standing;
  const putBackAt = known.mark?.putBackAt;
  const config = standing.adopted.at(-1) ?? standing.adopted[0];
  const askedAt = standing.setUp?.boardAskedAt;
  const mayMakeBoard = askedAt !== undefined && askedAt === ports.memory.boardAskedAt;
  const steps = [
    ...planRootTag(seen, rootOid),
    ...planLabels(seen.labels),
    ...files.steps,
    ...planRoles(config, seen, {
      adopted: standing.adopted,
      barred: situation.barred,
      mayEnter: (person) => ports.mayEnter(person, config),
    }),
    ...planBoard(seen, standing.setUp?.board, boardTexts, mayMakeBoard),
    ...checks,
    ...planIssue(seen.issue, configurationOf(situation), {
      rootOid,
      frozenSince: undefined,
      putBackAt,
    }),
  ].filter((step) => !isIn(refused, step));
  if (steps.length > 0) return steps;
  const file = planSetUpFile(seen, standing, files.kept, ports);
  const lasting = file.filter((step) => !isIn(refused, step));
  if (lasting.length > 0) return lasting;
  // Last of all: what is written to the branch moves where it stands.
  const trusted = { end: register, headOid: register.headOid, rootOid };
  return planRegisterAnchor(trusted, known.anchor, ports).filter((step) => !isIn(refused, step));
}

function isIn(parts: ReadonlySet<SetUpPart>, step: SetUpStep): boolean {
  const part = partOf(step);
  return part !== undefined && parts.has(part);
}

function configurationOf({ seen, standing, file, refused, known }: SetUpSituation): Configuration {
  const inForce = standing.adopted.at(-1) ?? standing.adopted[0];
  const parts = new Set(refused);
  if (seen.repository.owner.kind !== "Organization") parts.add("board-of-a-person");
  else if (!seen.boards) parts.add("board");
  const invited = inForce.committee.members.filter(({ id }) => {
    const role = seen.roles.get(id);
    return seen.asked.has(id) && (role === undefined || roles.indexOf(role) < 1);
  });
  const notLetIn = inForce.committee.members.flatMap((person) => {
    const why = seen.notLetIn?.get(person.id);
    return why ? [{ person, is: why }] : [];
  });
  const { enforcesRules } = seen.repository;
  const listed = [...parts].toSorted();
  const putBackAt = known.mark?.putBackAt;
  const people = { invited, notLetIn };
  return { standing: "ready", inForce, enforcesRules, file, refused: listed, ...people, putBackAt };
}
