import type { CodeName } from "../../values/ids.ts";

/** To everybody in the case, once, when a resolution got into the default branch past consensus. */
export function notCoveredNotice(pull: number | undefined, codeName: CodeName): string {
  return pull === undefined
    ? `\`resolutions/${codeName}.md\` was changed in the default branch, and not by a pull request that everybody had agreed on. Nothing is agreed by that and nothing is carried out. Whoever changed it should put it back as it was; \`/propose\` is the way to change a resolution.`
    : `#${pull} was merged before everybody who decides this case had agreed on what got in, so it is not agreed and nothing is carried out. \`/propose\` with the text again opens a new pull request to agree on.`;
}
