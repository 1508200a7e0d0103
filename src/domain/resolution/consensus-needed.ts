import type { CaseState } from "../case/case-state.ts";
import type { AdoptedConfig } from "../config/adopted-config.ts";
import { isDecidedJointly, isRecused } from "../deciding-body.ts";
import { electorate, notRecused } from "../electorate.ts";
import { isSamePerson } from "../person.ts";
import type { Instant } from "../time.ts";

/** What it takes to agree on a resolution. */
export interface ConsensusNeeded {
  readonly rule: "consensus" | "majority";
  /** The fewest approvals. */
  readonly minimum: number;
  /** The fewest who approve or stand aside, where everybody has to. */
  readonly headcount: number;
}

/**
 * The committee decides by consensus, the council by the rule the config gives it. Taking somebody
 * off the roster while a proposal is open never makes agreeing easier than it was when it was
 * proposed; only recusals and absences do.
 */
export function consensusNeeded(
  state: CaseState,
  config: AdoptedConfig,
  at: Instant,
): ConsensusNeeded {
  const { proposal } = state.deliberation;
  const since = state.handedOver?.at;
  if (since !== undefined && !isDecidedJointly(state, config)) {
    const rule = config.council?.decides ?? "consensus";
    const size = config.council?.members.length ?? 0;
    const minimum = rule === "majority" ? 1 : Math.min(config.consensus.minimum, size);
    return { rule, minimum, headcount: 0 };
  }
  // What the committee needed says nothing of those who decide after it.
  const isTheirs = proposal && (since === undefined || proposal.firstAt >= since);
  const away = notRecused(state, config).filter(
    (member) => !electorate(state, config, at).some((one) => isSamePerson(one, member)),
  );
  const counted = (isTheirs ? proposal.electorate : []).filter(
    (person) => !isRecused(person, state) && !away.some((one) => isSamePerson(one, person)),
  );
  return {
    rule: "consensus",
    minimum: Math.max(config.consensus.minimum, isTheirs ? proposal.minimum : 0),
    headcount: counted.length,
  };
}
