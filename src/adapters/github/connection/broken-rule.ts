import type { RefusingRule } from "../../../domain/chapters/keeping-apart/refusing-rule.ts";

/** GitHub's sentences, which name no person: of them only the kind of rule is kept. */
const sentences: readonly (readonly [RegExp, RefusingRule])[] = [
  [/creations being restricted/i, "creation"],
  [/cannot update this protected ref/i, "update"],
  [/cannot delete this (?:protected )?(?:ref|branch)/i, "deletion"],
  [/must be made through a pull request/i, "pull-request"],
  [/branch name must/i, "name"],
  [/status checks? |required (?:workflow|deployment)/i, "checks"],
  [/verified signatures/i, "signatures"],
];

/**
 * The rule by which GitHub refused, where it was one: asking again changes nothing until an owner
 * lifts it or lets the app pass.
 * https://docs.github.com/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/troubleshooting-rules
 */
export function brokenRule(message: string): RefusingRule | undefined {
  if (!/rule violations found|GH013|protected branch/i.test(message)) return undefined;
  return sentences.find(([sentence]) => sentence.test(message))?.[1] ?? "other";
}
