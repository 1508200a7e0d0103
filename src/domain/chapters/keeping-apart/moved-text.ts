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
