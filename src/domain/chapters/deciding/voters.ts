import { votesOnProposal } from "./rule-in-force.ts";
import type { DecidingView } from "./deciding-state.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import type { Person } from "../../values/person.ts";
import type { Instant } from "../../values/time.ts";
import { electorate } from "../../who-decides/electorate.ts";

/** Whose agreement a resolution takes now: the electorate, but for those without a vote. */
export function voters(state: DecidingView, config: AdoptedConfig, at: Instant): readonly Person[] {
  return electorate(state, config, at).filter((one) => votesOnProposal(one, state, config));
}
