import { list } from "../../kernel/formatting/people.ts";
import type { RefusingRule, Hindrance } from "./refusing-rule.ts";

/** What a rule says, in the words of GitHub's page of rulesets. */
export function ruleInWords(rule: RefusingRule): string {
  switch (rule) {
    case "creation":
      return "*Restrict creations*";
    case "update":
      return "*Restrict updates*";
    case "deletion":
      return "*Restrict deletions*";
    case "pull-request":
      return "*Require a pull request before merging*";
    case "name":
      return "*Restrict branch names*";
    case "checks":
      return "*Require status checks to pass*";
    case "signatures":
      return "*Require signed commits*";
    case "other":
      return "a rule that GitHub does not name";
  }
}

/** Which rules stand in the way on which branches. */
export function hindrancesInWords(hindrances: readonly Hindrance[]): string {
  const branches = [...new Set(hindrances.map((one) => one.branches))];
  return list(
    branches.map((name) => {
      const rules = hindrances.filter((one) => one.branches === name);
      return `\`${name}\` (${list(rules.map(({ rule }) => ruleInWords(rule)))})`;
    }),
  );
}

/** Where owners lift a rule or let the app pass it. */
export const howToLiftRules =
  "Go to *Settings → Rules*. Rules for all repositories are in *Organization settings → Repository*. Put Comity on the *Bypass list* there";
