import { list, mentioned } from "../domain/kernel/formatting/people.ts";
import type { Person } from "../domain/values/person.ts";

export const joiningTitle = "Before you join";

/** To somebody whom a config brought, in a place that they and the owners alone read. */
export function joiningText(person: Person): string {
  return paragraphs([
    `${mentioned([person])}: you were named for the conduct committee or the council. Before you can read any case, please say whom you could not judge: people you live or work with, are close to, or have a dispute with, and whoever you have a part in a report with.`,
    "Comment one of these lines here. In the first, put the GitHub account of each of them.",
    "```\n/conflicts: @login, @login\n```",
    "```\n/conflicts: none\n```",
    "Comity keeps the names under lock and tells them to nobody. Where one of them has a part in a case, you are out of that case before you can see it. The others will see that you are out, and not why. The owners of the organisation can read this page until you have answered; then Comity deletes what you wrote.",
    "Somebody who has no account on GitHub cannot be named here. If you meet them in a case, say `/recuse` there.",
  ]);
}

/** When it is recorded. */
export const joiningOver =
  "**Thank you: what you said is kept, and this page is closed.** Comity lets you in once every case that you must not read has moved. If there is somebody else later whom you could not judge, comment another such line here, closed as it is: it adds to what you said. Until you are let in, your newest line stands in place of the one before; from then on a line takes nobody back. If you meet somebody in a case whom you could not judge, say `/recuse` there at once.";

/** To somebody who is in. */
export const conflictsAdded =
  "**Kept: whoever you name here is added to those before.** Where one of them has a part in a case, you are out of that case from now on, and it moves to a room that you cannot read. The others see that you are out, and not why. What you read before, nobody can take back. A line here takes nobody back either, nor does `/conflicts: none`: for that ask the council. Whom a config leaves out and a later one names again is asked anew; and in a single case the others can let you back in with `/unrecuse`.";

/** To somebody who is not let in yet. */
export const conflictsReplaced =
  "**Kept: this line stands in place of what you said before.** So does the next one, until Comity lets you in; from then on a line adds to it and takes nobody back. Cases that you are out of already stay so, unless the others let you back in there with `/unrecuse`.";

/** To somebody who named more than can be kept. */
export const conflictsTooMany =
  "These are more than Comity can keep for one person, and nothing of that line is kept. Please talk to the council, and say `/recuse` in the cases that you meet.";

/** To somebody whose line cannot be read. */
export const conflictsUnclear =
  "Comity cannot tell whom you mean. Please write the account of each person with an @ in front and nothing else on the line, as in the first line above; or `/conflicts: none`.";

/** To somebody who named accounts that nobody has. */
export function conflictsUnknown(logins: readonly string[]): string {
  return `GitHub shows nobody called ${list(logins.map((login) => `\`${login}\``))}. Nothing of that line is kept. Please look at the spelling (an account may also be gone, or hidden as spam) and write the whole line once more.`;
}

/** A week later. */
export function joiningReminder(person: Person): string {
  return `${mentioned([person])}: your word is still missing here. Until it is there you are not in.`;
}

function paragraphs(parts: readonly string[]): string {
  return parts.join("\n\n");
}
