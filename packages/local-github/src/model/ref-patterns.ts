/**
 * Whether a full name of a ref fits a pattern of a ruleset: `~ALL`, `~DEFAULT_BRANCH`, or a name
 * with `*` (within one part), `**` (across parts) and `?`.
 * https://docs.github.com/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/creating-rulesets-for-a-repository#using-fnmatch-syntax
 */
export function fitsPattern(ref: string, pattern: string, defaultBranch: string): boolean {
  if (pattern === "~ALL") return true;
  if (pattern === "~DEFAULT_BRANCH") return ref === `refs/heads/${defaultBranch}`;
  const wanted = pattern.startsWith("refs/") ? pattern : `refs/heads/${pattern}`;
  return new RegExp(`^${wanted.replace(/\*\*\/?|[*?]|[^*?]+/g, translate)}$`, "u").test(ref);
}

function translate(part: string): string {
  switch (part) {
    case "**":
      return ".*";
    case "**/":
      return "(?:.*/)?";
    case "*":
      return "[^/]*";
    case "?":
      return "[^/]";
    default:
      return part.replace(/[\\^$.|+()[\]{}]/g, "\\$&");
  }
}
