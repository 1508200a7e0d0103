import { isCouncilsAlone, ruleInForce, votesOnProposal } from "./rule-in-force.ts";
import type { DecidingView } from "./deciding-state.ts";
import { voters } from "./voters.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import { isDecidedJointly, isRecused } from "../../who-decides/deciding-body.ts";
import { notRecused } from "../../who-decides/electorate.ts";
import { isSamePerson } from "../../values/person.ts";
import type { Instant } from "../../values/time.ts";

/** What it takes to agree on a resolution. */
export interface ConsensusNeeded {
  readonly rule: "consensus" | "majority" | "two-thirds";
  /** The fewest approvals, under any rule. */
  readonly minimum: number;
  /**
   * Where everybody has to agree, the fewest who approve or stand aside; where a part of them
   * decides, of how many it is more than half, or two thirds.
   */
  readonly headcount: number;
}

/**
 * The committee decides by consensus, and by two thirds where the config has them follow; the council
 * by the rule the config gives it. Majority and two thirds are those of all who have a vote and are not
 * recused, present or away. Taking somebody off the roster while
 * a proposal is open never makes agreeing easier than it was when it was proposed; only recusals
 * and, where all who are there have to agree, absences do.
 */
export function consensusNeeded(
  state: DecidingView,
  config: AdoptedConfig,
  at: Instant,
): ConsensusNeeded {
  const { proposal } = state.deliberation;
  const members = notRecused(state, config).filter((one) => votesOnProposal(one, state, config));
  const then = (proposal?.electorate ?? []).filter((person) => !isRecused(person, state));
  const decidesAlone = isCouncilsAlone(state, config);
  const rule = ruleAt(state, config, at);
  const present = voters(state, config, at);
  const away = members.filter((member) => !present.some((one) => isSamePerson(one, member)));
  const thenAndHere = then.filter((person) => !away.some((one) => isSamePerson(one, person)));
  const { minimum } = config.consensus;
  return {
    rule,
    // The config's number is the committee's; of a council that is smaller all are enough.
    minimum: decidesAlone
      ? Math.max(Math.min(minimum, members.length), Math.min(proposal?.minimum ?? 0, then.length))
      : Math.max(minimum, proposal?.minimum ?? 0),
    headcount: rule === "consensus" ? thenAndHere.length : Math.max(members.length, then.length),
  };
}

function ruleAt(state: DecidingView, config: AdoptedConfig, at: Instant): ConsensusNeeded["rule"] {
  if (isCouncilsAlone(state, config))
    return ruleInForce(state, config).decides === "majority" ? "majority" : "consensus";
  const since = state.deliberation.proposal?.twoThirdsSince;
  const areEnough = since !== undefined && since <= at && !isDecidedJointly(state, config);
  return areEnough ? "two-thirds" : "consensus";
}

/** How many have to approve at least. */
export function fewestApprovals({ rule, minimum, headcount }: ConsensusNeeded): number {
  if (rule === "consensus") return minimum;
  const part = rule === "majority" ? Math.floor(headcount / 2) + 1 : Math.ceil((headcount * 2) / 3);
  return Math.max(minimum, part);
}
