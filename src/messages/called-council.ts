import { mentioned } from "../domain/kernel/formatting/people.ts";
import { utc } from "../domain/kernel/formatting/when.ts";
import type { CodeName } from "../domain/values/ids.ts";
import type { Person } from "../domain/values/person.ts";
import type { Instant } from "../domain/values/time.ts";

export function councilCallTitle(codeName: CodeName): string {
  return `A report waits: ${codeName}`;
}

/** To those councillors who may take a case, in a place that they and the owners alone read. */
export function councilCallText(
  codeName: CodeName,
  called: readonly Person[],
  receivedAt: Instant,
): string {
  return paragraphs([
    `${mentioned(called)}: a report reached the conduct committee on ${utc(receivedAt)}, and nobody has told the reporter that it arrived. The committee knows the case as \`${codeName}\`. While the committee is not available, the council decides in its place.`,
    "Any one of you makes the case the council's with this comment:",
    "```\n/take\n```",
    "It then moves to a room, a repository of its own, which those of the council can read who have no part in it, and nobody else but the owners of the organisation. Until then the committee can still answer, and then nothing is to be done here.",
    "Nothing of the case stands here. Please write nothing of it here either, and ask nobody about it: whoever you ask may have a part in it.",
  ]);
}

/** The same issue once nothing is to be done there. */
export function councilCallOver(codeName: CodeName, isTaken: boolean): string {
  return isTaken
    ? `**\`${codeName}\` is the council's.** It lives in a room of its own, into which GitHub asks those of the council who have no part in it. Nothing is to be done here any more.`
    : `**\`${codeName}\` does not wait for the council any more.** Nothing is to be done here.`;
}

function paragraphs(parts: readonly string[]): string {
  return parts.join("\n\n");
}
