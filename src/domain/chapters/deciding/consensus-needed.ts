import type { DecidingView } from "./deciding-state.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import { isDecidedJointly, isRecused } from "../../who-decides/deciding-body.ts";
import { electorate, notRecused } from "../../who-decides/electorate.ts";
import { isSamePerson } from "../../values/person.ts";
import type { Instant } from "../../values/time.ts";

/** What it takes to agree on a resolution. */
export interface ConsensusNeeded {
  readonly rule: "consensus" | "majority";
  /** The fewest approvals, under either rule. */
  readonly minimum: number;
  /**
   * Where everybody has to agree, the fewest who approve or stand aside; where a majority decides,
   * of how many it has to be more than half.
   */
  readonly headcount: number;
}

/**
 * The committee decides by consensus, the council by the rule the config gives it: its majority is
 * one of all councillors who are not recused, present or away. Taking somebody off the roster while
 * a proposal is open never makes agreeing easier than it was when it was proposed; only recusals
 * and, where all who are there have to agree, absences do.
 */
export function consensusNeeded(
  state: DecidingView,
  config: AdoptedConfig,
  at: Instant,
): ConsensusNeeded {
  const { proposal } = state.deliberation;
  const members = notRecused(state, config);
  const then = (proposal?.electorate ?? []).filter((person) => !isRecused(person, state));
  const decidesAlone = state.handedOver !== undefined && !isDecidedJointly(state, config);
  const isMajority = decidesAlone && config.council?.decides === "majority";
  const rule = isMajority ? "majority" : "consensus";
  const present = electorate(state, config, at);
  const away = members.filter((member) => !present.some((one) => isSamePerson(one, member)));
  const thenAndHere = then.filter((person) => !away.some((one) => isSamePerson(one, person)));
  const { minimum } = config.consensus;
  return {
    rule,
    // The config's number is the committee's; of a council that is smaller all are enough.
    minimum: decidesAlone
      ? Math.max(Math.min(minimum, members.length), Math.min(proposal?.minimum ?? 0, then.length))
      : Math.max(minimum, proposal?.minimum ?? 0),
    headcount: rule === "majority" ? Math.max(members.length, then.length) : thenAndHere.length,
  };
}

/** How many have to approve at least. */
export function fewestApprovals({ rule, minimum, headcount }: ConsensusNeeded): number {
  return rule === "majority" ? Math.max(minimum, Math.floor(headcount / 2) + 1) : minimum;
}
