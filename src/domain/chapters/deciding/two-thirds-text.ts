import { consensusNeeded } from "./consensus-needed.ts";
import type { DecidingView } from "./deciding-state.ts";
import { partSentence } from "./majority-text.ts";
import { voters } from "./voters.ts";
import { mentioned } from "../../kernel/formatting/people.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";

/** To those who have a vote, once, when it no longer takes all of them. */
export function twoThirdsNotice(state: DecidingView, config: AdoptedConfig): string | undefined {
  const people = voters(state, config, state.asOf);
  const [sentence] = partSentence(consensusNeeded(state, config, state.asOf));
  if (people.length === 0 || sentence === undefined) return undefined;
  return `${mentioned(people)}: ${sentence} What those who object have said stays to be answered.`;
}
