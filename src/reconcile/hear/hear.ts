import type { CaseCommand } from "../../domain/case/case-command.ts";
import type { AssignmentInput, ChangeInput, Input } from "../../domain/case/input.ts";
import type { CommandRegistry } from "../../domain/kernel/define-command.ts";
import type { CodeName, Sha256 } from "../../domain/values/ids.ts";
import { type Instant, latest, secondBefore } from "../../domain/values/time.ts";
import type { CaseObservation } from "../../ports/observation.ts";
import { hearCommands } from "./hear-commands.ts";
import { hearPulls } from "./hear-pulls.ts";
import { hearReports } from "./hear-reports.ts";

/** Everything people did in this case that it may have to answer, heard before or not. */
export function hear(
  observation: CaseObservation,
  codeName: CodeName,
  registry: CommandRegistry<CaseCommand>,
  sha256: (text: string) => Sha256,
): readonly Input[] {
  const commands = observation.comments.flatMap((comment) =>
    hearCommands(comment, registry, sha256),
  );
  return [
    ...hearReports(observation.issue, commands, codeName),
    ...commands,
    ...observation.assignments.map(
      ({ id, at, assignee: { id: account, login } }, i): AssignmentInput => ({
        kind: "assignment",
        at,
        cause: id,
        order: [i],
        assignee: { id: account, login },
      }),
    ),
    ...observation.changes.map(({ id, at, change }, i): ChangeInput => ({
      kind: "change",
      at,
      cause: id,
      order: [i],
      change,
    })),
    ...hearPulls(observation),
  ];
}

/**
 * Until when people have been heard: the newest change of a comment that is not ours. Instants are
 * whole seconds, so what was seen in the second it happened may have had a neighbour since.
 */
export function heardUntil({ issue, comments, observedAt }: CaseObservation): Instant {
  const newest = latest(
    issue.createdAt,
    ...comments.filter((comment) => !comment.ours).map((comment) => comment.updatedAt),
  );
  return newest < observedAt ? newest : secondBefore(newest);
}
