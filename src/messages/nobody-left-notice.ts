/**
 * To the organisation's owners, when everybody who could decide a case is out of it. By mail alone,
 * and without its name: those who are out of it read the case repository.
 */
export function nobodyLeftNotice(): { readonly subject: string; readonly text: string } {
  return {
    subject: "A conduct case has nobody who may decide it",
    text: [
      "Dear owners,",
      "",
      "everybody of the conduct committee, and of the council where there is one, is out of one of",
      "their cases, by their own word or since they have a part in it. Nobody is left who may decide",
      "it, and whoever reported waits.",
      "",
      "Please find at least two people who have no part in it, and let them join the committee: a",
      "pull request in the committee's repository adds them to members in .github/comity.yml, and is",
      "agreed to as every change of it. It needs no word of why. Comity then lets them read the case.",
      "",
      "You can read the case yourselves, and so see whom not to ask: it lies in a repository of its",
      "own, and what it waits for stands there. Please speak of it with nobody of the committee.",
      "",
      "This notice says nothing about the case itself, and neither should a reply to it.",
      "",
      "Comity, for the committee",
      "",
    ].join("\n"),
  };
}
