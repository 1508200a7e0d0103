import type { CaseState } from "../domain/case/case-state.ts";

/** What the pull request of a resolution says to those who decide on it. */
export function pullBody({ codeName, issue }: CaseState): string {
  return [
    `This is the proposed resolution of the case ${codeName}, #${issue.number}. It is the text in \`resolutions/${codeName}.md\`, see *Files changed*.`,
    "",
    "- To agree to exactly this text, review it and **approve** (*Files changed → Review changes → Approve*).",
    "- To object, review it and **request changes**, with your reason. Only you can take the objection back: approve, or dismiss your own review.",
    `- To let the others agree without you, write \`/stand-aside: reason\` here or in #${issue.number}. To change the text, write \`/propose\`; approvals of the text before fall then.`,
    "",
    "No other command is heard here. Comments, reactions and ticked boxes are not counted. The check *comity/consensus* says who has approved and what is missing. As soon as everybody who decides this case agrees, Comity merges it.",
  ].join("\n");
}

/** Why the app closed a pull request that another takes the place of. */
export const replacedSentence =
  "Something other than the proposed text was in this pull request, or it was not opened by Comity. A new one takes its place; please review that one.";

/** Why the app closed a pull request about which nothing is to be decided any more. */
export const endedSentence =
  "Nothing is proposed in this case any more, so there is nothing to review here. `/propose` in the case's issue opens a new pull request.";

/** Why the app closed the pull request of a case that lives elsewhere now. */
export const movedSentence =
  "Nothing is decided here any more: this case is decided elsewhere, by those who decide it now.";

/** Why the app closed the pull request of a case whose time was over. */
export const forgottenSentence =
  "Nothing is decided here any more: the time for which this case was kept is over.";
