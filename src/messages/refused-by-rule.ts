import type { RefusingRule } from "../domain/chapters/keeping-apart/refusing-rule.ts";
import {
  howToLiftRules,
  ruleInWords,
} from "../domain/chapters/keeping-apart/refusing-rule-text.ts";

/** To those who decide, in the status comment, while GitHub refuses the resolution's branch. */
export function refusedByRule(rule: RefusingRule | undefined): string | undefined {
  if (!rule) return undefined;
  return `**GitHub does not let Comity keep the resolution's branch:** a rule refuses it, ${ruleInWords(rule)}. An owner can lift that. ${howToLiftRules}. Comity tries again by itself.`;
}
