import type { ClockName } from "../domain/clocks/clock-name.ts";
import type { PartyRef } from "../domain/party.ts";
import type { Person } from "../domain/person.ts";
import type { Instant } from "../domain/time.ts";
import { mentioned, named } from "./people.ts";
import { when } from "./when.ts";

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
  }
}

type HandMade = "title" | "label" | "state" | "card";

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
      return "the committee's agreement, before the council takes over,";
    case "unilateral action":
      return "the report of what was done alone";
    case "mediation":
      return "the end of the mediation";
    case "appeal":
      return "the answer to the appeal";
  }
}
