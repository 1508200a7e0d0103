import type { ClockName } from "./clock-name.ts";
import { promises } from "./clocks-of.ts";
import { mentioned } from "../kernel/formatting/people.ts";
import { when } from "../kernel/formatting/when.ts";
import type { PartyRef } from "../values/party.ts";
import type { Person } from "../values/person.ts";
import type { Instant } from "../values/time.ts";

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

type HandMade = "title" | "label" | "state" | "card" | "pull";

/** To those who can still keep a promise, once, when three quarters of its time have passed. */
export function deadlineNearsNotice(
  people: readonly Person[],
  clock: ClockName,
  party: PartyRef | undefined,
  dueAt: Instant,
  asOf: Instant,
): string {
  return `${mentioned(people)}: ${promises[clock].owed(party ?? "the reporter")} is due ${when(dueAt, asOf)}. The status comment of this issue says how.`;
}
