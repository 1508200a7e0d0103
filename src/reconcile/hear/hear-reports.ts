import type { CommandInput, ReportInput } from "../../domain/case/input.ts";
import { Cause, type CodeName } from "../../domain/values/ids.ts";
import { reportLabel } from "../../domain/case/labels.ts";
import { mentionedIn } from "../../domain/chapters/reporting/mentioned-in.ts";
import {
  happenedByOf,
  isFilledForm,
  partiesNamedIn,
  receivedIn,
  saysOngoing,
  unclearIn,
} from "../../domain/chapters/reporting/report-form.ts";
import type { CaseObservation } from "../../ports/observation.ts";
import { readFormMark } from "../marks/web-marks.ts";
import { hashedText } from "../marks/hashed-text.ts";
import type { WholeHearing } from "./hearing.ts";
import { ownVersion } from "./own-words.ts";
import { reportByForm } from "./report-by-form.ts";

/**
 * The reports an issue makes: itself, where it has the label of the form or is the form, filled in
 * by a person; otherwise every `/open` said in it. The first that counts opens the case.
 *
 * GitHub leaves a form's label out where the repository has none of that name at that moment.
 */
export function hearReports(
  { issue, app }: Pick<CaseObservation, "issue" | "app">,
  commands: readonly CommandInput[],
  codeName: CodeName,
  { newSalt, keyedHash, addressSeal }: Pick<WholeHearing, "newSalt" | "keyedHash" | "addressSeal">,
): readonly ReportInput[] {
  const { id, number, firstTitle: title, author, createdAt } = issue;
  // What somebody else made of it is not its author's report.
  const body = ownVersion(issue)?.text ?? issue.body;
  const { receivedAt, notRead } = receivedIn(body, createdAt);
  const report = {
    kind: "report" as const,
    codeName,
    issue: { id, number },
    title,
    salt: newSalt(),
    receivedAt,
    ...(notRead && { notReceivedThen: notRead }),
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
  const isForm = author?.kind === "user" && isFilledForm(body);
  if (!issue.labels.includes(reportLabel) && !isForm) return opened;
  const form = author?.id === app.id ? readFormMark(body) : undefined;
  if (form) {
    const words = keyedHash.of(hashedText(id, body));
    const { sealedAddress } = form;
    const address = sealedAddress === undefined ? form.address : addressSeal.open(sealedAddress);
    const readable = { ...form, ...(address !== undefined && { address }) };
    return [
      reportByForm({ issue, codeName, salt: report.salt, form: readable, words, isInRoom: false }),
    ];
  }
  const by = author?.kind === "user" ? { id: author.id, login: author.login } : "comity";
  const filed = { at: createdAt, cause: Cause.parse(id), order: [issue.databaseId], by } as const;
  return [{ ...report, ...filed, openedBy: undefined }, ...opened];
}
