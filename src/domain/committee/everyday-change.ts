import { type CommitteeConfig, usualTwoThirdsAfter } from "./committee-config.ts";
import { isSameLogin } from "../values/login.ts";
import type { Person } from "../values/person.ts";
import { usualRetention } from "../values/retention.ts";

/** A config with its logins looked up. */
export interface PeopledConfig {
  readonly config: CommitteeConfig;
  /** Everybody the config names. */
  readonly people: readonly Person[];
}

/**
 * Whether two configs differ at most in who is away and in the addresses of committee, council,
 * core team and their members: what one member may have changed. Accounts are compared and not their names, so a
 * member who was renamed stays the same, and whoever took the old login is another.
 */
export function isEverydayChange(before: PeopledConfig, after: PeopledConfig): boolean {
  return JSON.stringify(mandateOf(before)) === JSON.stringify(mandateOf(after));
}

/** All the rest. The keys stand in the schema's order, however the file was written; clocks may have another by now. */
function mandateOf({ config, people }: PeopledConfig) {
  const {
    committee,
    council,
    core_team,
    outside_contact,
    events,
    consensus,
    clocks,
    retention,
    seal,
    spaces,
  } = config;
  const account = (login: string) => people.find((one) => isSameLogin(one.login, login))?.id;
  return {
    chair: account(committee.chair),
    deputies: committee.deputies.map(account),
    members: committee.members.map(account),
    withoutVote: committee.without_vote?.map(account),
    council: council && { members: council.members.map(account), decides: council.decides },
    // Its address may change; whether anybody outside is told at all is no address.
    hasCoreTeam: core_team !== undefined,
    hasOutsideContact: outside_contact !== undefined,
    events,
    consensus: ruleOf(consensus),
    clocks: Object.entries(clocks).toSorted(([one], [other]) => (one < other ? -1 : 1)),
    retention: monthsOf(retention),
    seal,
    spaces,
  };
}

function monthsOf(said: CommitteeConfig["retention"] = {}) {
  const { case_months: some = usualRetention.caseMonths } = said;
  return [some, said.no_violation_months ?? usualRetention.noViolationMonths];
}

/** What is not written is what it usually is. */
function ruleOf({
  minimum,
  rule = "consensus",
  two_thirds_after: after = usualTwoThirdsAfter,
}: CommitteeConfig["consensus"]) {
  return { minimum, rule, after };
}
