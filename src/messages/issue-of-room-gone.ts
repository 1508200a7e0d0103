import { mentioned } from "../domain/kernel/formatting/people.ts";
import type { CodeName } from "../domain/values/ids.ts";
import type { Person } from "../domain/values/person.ts";

/** To those who read a room, in the issue that the app opens where the case's own is gone. */
export function lostRoomIssueText(codeName: CodeName, readers: readonly Person[]): string {
  const called = readers.length > 0 ? ` ${mentioned(readers)}: no` : " No";
  return [
    `**The issue of this case is gone:** somebody deleted it, transferred it or made it a discussion; the organisation's audit log says who. Its record is kept.${called} deadline of it is watched until it goes on.`,
    `To go on here, comment \`/reopen ${codeName}\`. What was said in the old issue is not repeated. Where it was transferred or made a discussion, it can still be read there: an owner deletes it.`,
  ].join("\n\n");
}
