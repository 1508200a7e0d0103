import { mentioned } from "../domain/kernel/formatting/people.ts";
import type { Person } from "../domain/values/person.ts";

/**
 * To owners, in the emptied room of a case whose time was over. GitHub mails it, so that it says nothing of
 * the case.
 *
 * @param owners who are called; nobody where each of them has a part in the case
 */
export function roomToDeleteText(owners: readonly Person[]): string {
  const called = owners.length > 0 ? mentioned(owners) : "Owners of the organisation";
  return [
    `**An owner has to delete this repository.** ${called}, please choose *Settings → General → Delete this repository*.`,
    "The time for which the case in it was kept is over. Comity has emptied what it could and let nobody else read it any more; GitHub does not let Comity delete the repository, and keeps the history of its texts until it is deleted. Comity tries again every day.",
  ].join("\n\n");
}
