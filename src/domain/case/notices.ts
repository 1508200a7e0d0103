import type { ClockName } from "../values/clock-name.ts";
import type { CodeName } from "../values/ids.ts";
import type { PartyRef } from "../values/party.ts";
import type { Person } from "../values/person.ts";
import type { Instant } from "../values/time.ts";
import { mentioned, named } from "../kernel/formatting/people.ts";
import { when } from "../kernel/formatting/when.ts";

/** To everybody in the case, when somebody who is out of it was assigned. */
export function assignmentUndoneNotice(member: Person): string {
  return `${named([member])} is out of this case, so the assignment was taken back. Please assign somebody else.`;
}

/** To whoever changed by hand what the record says, and which command does it. */
export function changeUndoneNotice(what: HandMade): string {
  switch (what) {
    case "title":
      return "The title was put back: a case is called by its code name only, so that no name or subject is read in lists and mails.";
    case "label":
      return "The label was put back: it follows from the record. `/next` says what is owed; doing it changes the labels. Is somebody in danger? `/danger what is happening` tells everybody at once.";
    case "state":
      return "The issue was put back as it was: `/close` and `/reopen` close and open a case, so that the reason is recorded.";
    case "card":
      return "The card was put back: it moves by itself when something happens in the case. `/next` says what moves it on.";
    case "pull":
      return "The resolution's pull request was opened again: what is proposed stays so until everybody agrees on it or something else is proposed. `/propose` changes the text; a review that requests changes objects to it.";
  }
}

/** To everybody in the case, once, when a resolution got into the default branch past consensus. */
export function notCoveredNotice(pull: number | undefined, codeName: CodeName): string {
  return pull === undefined
    ? `\`resolutions/${codeName}.md\` was changed in the default branch, and not by a pull request that everybody had agreed on. Nothing is agreed by that and nothing is carried out. Whoever changed it should put it back as it was; \`/propose\` is the way to change a resolution.`
    : `#${pull} was merged before everybody who decides this case had agreed on what got in, so it is not agreed and nothing is carried out. \`/propose\` with the text again opens a new pull request to agree on.`;
}

type HandMade = "title" | "label" | "state" | "card" | "pull";

/** To those who can still keep a promise, once, when three quarters of its time have passed. */
export function deadlineNearsNotice(
  people: readonly Person[],
  clock: ClockName,
  party: PartyRef | undefined,
  dueAt: Instant,
  asOf: Instant,
): string {
  return `${mentioned(people)}: ${owed(clock, party)} is due ${when(dueAt, asOf)}. The status comment of this issue says how.`;
}

function owed(clock: ClockName, party: PartyRef | undefined): string {
  switch (clock) {
    case "acknowledgement":
      return `the reply to ${party ?? "the reporter"} that the report arrived`;
    case "resolution":
      return "the committee's resolution";
    case "deadlock":
      return "the committee's agreement on a resolution";
    case "unilateral action":
      return "the report of what was done alone";
    case "mediation":
      return "the end of the mediation";
    case "appeal":
      return "the answer to the appeal";
  }
}
