import type { Input } from "../../domain/case/input.ts";
import { longestText } from "../../domain/case/events.ts";
import { Cause, type CodeName } from "../../domain/ids.ts";
import { receivedAtOf } from "../../domain/report/report-fields.ts";
import { latest, type Instant } from "../../domain/time.ts";
import type { CaseObservation, ObservedIssue } from "../../ports/observation.ts";
import type { CommandRegistry } from "../../ports/slash-command.ts";
import { hearCommands } from "./hear-commands.ts";

/** Everything people did in this case that it may have to answer, heard before or not. */
export function hear(
  observation: CaseObservation,
  codeName: CodeName,
  registry: CommandRegistry,
): readonly Input[] {
  return [
    reportIn(observation.issue, codeName),
    ...observation.comments.flatMap((comment) => hearCommands(comment, registry)),
    ...observation.assignments.map(({ id, at, assignee }, i) => ({
      kind: "assignment" as const,
      at,
      cause: id,
      order: [i],
      assignee: { id: assignee.id, login: assignee.login },
    })),
  ];
}

function reportIn(issue: ObservedIssue, codeName: CodeName): Input {
  const { author } = issue;
  return {
    kind: "report",
    at: issue.createdAt,
    cause: Cause.parse(issue.id),
    order: [issue.databaseId],
    by: author?.kind === "user" ? { id: author.id, login: author.login } : "comity",
    codeName,
    issue: { id: issue.id, number: issue.number },
    title: issue.firstTitle.slice(0, longestText),
    receivedAt: receivedAtOf(issue.body, issue.createdAt),
  };
}

/** Until when people have been heard: the newest change of a comment that is not ours. */
export function heardUntil({ issue, comments }: CaseObservation): Instant {
  return latest(
    issue.createdAt,
    ...comments.filter((comment) => !comment.ours).map((comment) => comment.updatedAt),
  );
}
