/**
 * To the organisation's owners, when the record of a case is frozen and too few are left to agree how
 * to go on. By mail alone, and without its name: those who are out of it read the case repository.
 */
export function frozenToOwners(): { readonly subject: string; readonly text: string } {
  return {
    subject: "A conduct case is frozen, and too few are left to go on with it",
    text: [
      "Dear owners,",
      "",
      "the record of a conduct case was changed by something other than Comity, which keeps it.",
      "Nothing is decided in that case until its record is in order again. Two people who decide it",
      "could agree to go on from it as it stands; fewer than two are left, and nobody does that alone.",
      "",
      "Please do one of two things. Put the branch of the record back to the last commit that Comity",
      "made there: the issue of the case says which branch it is (it has the label frozen), and",
      "Insights, Activity in its repository lists what was pushed, and by whom. Or find somebody who",
      "has no part in it and can join the committee: a pull request in the committee's repository adds",
      "them to members in .github/comity.yml, and is agreed to as every change of it.",
      "",
      "This notice says nothing about the case itself, and neither should a reply to it.",
      "",
      "Comity, for the committee",
      "",
    ].join("\n"),
  };
}
