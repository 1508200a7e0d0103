import type { CommandInput, ReportInput } from "../../domain/case/input.ts";
import { Cause, type CodeName, type Salt } from "../../domain/values/ids.ts";
import { reportLabel } from "../../domain/case/labels.ts";
import { mentionedIn } from "../../domain/chapters/reporting/mentioned-in.ts";
import {
  happenedByOf,
  partiesNamedIn,
  receivedAtOf,
  saysOngoing,
  unclearIn,
} from "../../domain/chapters/reporting/report-form.ts";
import type { ObservedIssue } from "../../ports/observation.ts";

/**
 * The reports an issue makes: itself, where it has the label of the form; otherwise every `/open`
 * said in it. The first that counts opens the case.
 */
export function hearReports(
  issue: ObservedIssue,
  commands: readonly CommandInput[],
  codeName: CodeName,
  salt: Salt,
): readonly ReportInput[] {
  const { id, number, firstTitle: title, author, createdAt, body } = issue;
  const report = {
    kind: "report" as const,
    codeName,
    issue: { id, number },
    title,
    salt,
    receivedAt: receivedAtOf(body, createdAt),
    happenedBy: happenedByOf(body, createdAt),
    isOngoing: saysOngoing(body),
    parties: partiesNamedIn(body),
    unclear: unclearIn(body),
    mentions: mentionedIn(title, body),
  };
  const opened = commands.flatMap(({ command, at, cause, order, by }): readonly ReportInput[] =>
    "type" in command && command.type === "OpenCase"
      ? [{ ...report, at, cause, order, by, openedBy: by }]
      : [],
  );
  if (!issue.labels.includes(reportLabel)) return opened;
  const by = author?.kind === "user" ? { id: author.id, login: author.login } : "comity";
  const filed = { at: createdAt, cause: Cause.parse(id), order: [issue.databaseId], by } as const;
  return [{ ...report, ...filed, openedBy: undefined }, ...opened];
}
