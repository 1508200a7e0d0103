import { mentioned } from "../../kernel/formatting/people.ts";
import type { CodeName } from "../../values/ids.ts";
import type { Person } from "../../values/person.ts";

/** To those who decide, in the room, once. */
export function movedNotice(
  people: readonly Person[],
  from: CodeName,
  isCouncils: boolean,
): string {
  const why = isCouncils
    ? "the council decides this case, and"
    : "this case must not be read by everybody with access to the case repository, so";
  return `${mentioned(people)}: ${why} what was ${from} lives in this room. The status comment of this issue says what is owed.`;
}

/** To those who decide a case that nobody else was ever let read, once. */
export function begunInRoomNotice(people: readonly Person[]): string {
  return `${mentioned(people)}: a report came in that must not be read by everybody with access to the case repository, so it lives in this room. The status comment of this issue says what is owed.`;
}

/** To those who decide, on the issue in which a case goes on whose own is gone, once. */
export function continuedNotice(people: readonly Person[]): string {
  return `${mentioned(people)}: the issue of this case is gone, so the case goes on in this one, from its record. What was written in the old one is not here. The status comment says what is owed.`;
}

/** Why a case does not go on in another issue. */
export type NotContinued = "no-such-case" | "still-there" | "not-in-order" | "not-deciding";

export const notContinued: Readonly<Record<NotContinued, string>> = {
  "no-such-case": "No case of this name has its record here, so nothing was taken up.",
  "still-there": "The issue of that case is still there: say `/reopen: why` on it.",
  "not-in-order":
    "The record of that case is not as Comity left it, so nothing was taken up from it. An owner of the organisation sees in the audit log who wrote to its branch.",
  "not-deciding": "Only those who decide that case can take it up in another issue.",
};
