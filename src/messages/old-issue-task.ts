import { mentioned } from "../domain/kernel/formatting/people.ts";
import type { Person } from "../domain/values/person.ts";

/**
 * To owners, in a room: what only they can do about what is left where the case was. GitHub mails
 * it, so that it says nothing of the case.
 *
 * @param owners who are called; nobody where each of them has a part in the case
 */
export function oldIssueTask(number: number, owners: readonly Person[]): string {
  const called = owners.length > 0 ? mentioned(owners) : "Owners of the organisation";
  return [
    `**The move is not finished: an owner has to delete issue ${number} of the case repository.** ${called}, please open it there and choose *Delete issue*, at the end of the column on the right.`,
    "Comity has emptied, closed and locked it. GitHub does not let Comity delete it, and keeps its former titles and the history of its text readable to everybody with access there until it is deleted. Comity looks every day, and calls again until it is gone.",
  ].join("\n\n");
}

/** In its place, when the issue is gone. */
export function oldIssueDone(): string {
  return "**The move is finished:** the old issue in the case repository is deleted. Nobody has to do anything about it any more.";
}
