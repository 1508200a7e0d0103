import type { RefusingRule } from "../domain/chapters/keeping-apart/refusing-rule.ts";
import {
  howToLiftRules,
  ruleInWords,
} from "../domain/chapters/keeping-apart/refusing-rule-text.ts";

/** What a case cannot do without, and a rule of GitHub's refuses to have written. */
export interface RefusedWrite {
  readonly of: keyof typeof branches;
  readonly rule: RefusingRule;
}

const branches = {
  resolution: "the resolution's branch",
  bans: "the register of bans, and so no ban begins or ends",
} as const;

/** To those who decide, in the status comment, for as long as GitHub refuses. */
export function refusedByRule(refused: RefusedWrite | undefined): string | undefined {
  if (!refused) return undefined;
  return `**GitHub does not let Comity keep ${branches[refused.of]}:** a rule refuses it, ${ruleInWords(refused.rule)}. An owner can lift that. ${howToLiftRules}. Comity tries again by itself.`;
}
