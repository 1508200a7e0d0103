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
