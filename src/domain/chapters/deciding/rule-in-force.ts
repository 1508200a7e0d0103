import type { DecisionRule } from "./decision-rule.ts";
import type { DecidingView } from "./deciding-state.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import { isSamePerson, type Person } from "../../values/person.ts";
import { isDecidedJointly } from "../../who-decides/deciding-body.ts";
import { hasVote, votesElsewhere } from "../../who-decides/who-votes.ts";

/** By what those who decide the case now would agree on what is proposed now. */
function ruleOf(state: DecidingView, config: AdoptedConfig): DecisionRule {
  const council = isCouncilsAlone(state, config) ? config.council : undefined;
  if (council) return { decides: council.decides };
  const { rule, twoThirdsAfter } = config.consensus;
  const { withoutVote = [] } = config;
  const without = withoutVote.filter((one) => !votesElsewhere(one, state, config));
  return {
    ...(rule === "consensus-then-two-thirds" && twoThirdsAfter
      ? { decides: rule, after: twoThirdsAfter }
      : { decides: "consensus" }),
    ...(without.length > 0 && { withoutVote: without }),
  };
}

/**
 * The rule under which it was proposed to those who decide now, whatever the config says since. Older
 * records have none: then all of a committee agree, and the council by its config.
 */
export function ruleInForce(state: DecidingView, config: AdoptedConfig): DecisionRule {
  const { proposal } = state.deliberation;
  const isTheirs = proposal !== undefined && proposal.electorate.length > 0;
  if (!isTheirs) return ruleOf(state, config);
  if (proposal.rule) return proposal.rule;
  return isCouncilsAlone(state, config) ? ruleOf(state, config) : { decides: "consensus" };
}

/** What goes into the record with a proposal; nothing where all of the committee agree. */
export function ruleToKeep(
  state: DecidingView,
  config: AdoptedConfig,
): { readonly rule?: DecisionRule } {
  const rule = ruleOf(state, config);
  const isUsual = rule.decides === "consensus" && !rule.withoutVote && !state.handedOver;
  return isUsual ? {} : { rule };
}

/**
 * Whether somebody's agreement is asked for on what is proposed. A vote is neither taken nor given while
 * it is open; who joined since has what the config says.
 */
export function votesOnProposal(
  person: Person,
  state: DecidingView,
  config: AdoptedConfig,
): boolean {
  const { proposal } = state.deliberation;
  const isTheirs = proposal !== undefined && proposal.electorate.length > 0;
  const hasJoined = (config.joined ?? []).some(
    (one) =>
      isSamePerson(one.person, person) && proposal !== undefined && one.at > proposal.firstAt,
  );
  if (!isTheirs || hasJoined) return hasVote(person, state, config);
  const { withoutVote = [] } = ruleInForce(state, config);
  return (
    !withoutVote.some((one) => isSamePerson(one, person)) || votesElsewhere(person, state, config)
  );
}

/** Whether the council decides, and nobody beside it. */
export function isCouncilsAlone(state: DecidingView, config: AdoptedConfig): boolean {
  return state.handedOver !== undefined && !isDecidedJointly(state, config);
}
