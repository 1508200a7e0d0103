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
    case "draft":
      return "The resolution's pull request was marked as ready for review again: while it is a draft, what everybody agrees on cannot be merged. A review that requests changes objects to it; `/propose` changes the text.";
    case "lock":
      return "The issue was unlocked: whoever may not write in a locked issue could not be heard. Only those who decide this case are listened to anyway.";
  }
}

type HandMade = "title" | "label" | "state" | "card" | "pull" | "draft" | "lock";
