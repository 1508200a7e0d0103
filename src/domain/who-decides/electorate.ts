import type { WhoDecidesView } from "./who-decides-state.ts";
import type { Absence, AdoptedConfig } from "../values/adopted-config.ts";
import {
  bodyOf,
  decidingBodyOf,
  hasDecidedIt,
  isBarred,
  isDecidedJointly,
  isRecused,
  membersOf,
  rosterOf,
} from "./deciding-body.ts";
import { hasVote } from "./who-votes.ts";
import type { CaseFile } from "../kernel/case-file.ts";
import type { Asking } from "../kernel/asking.ts";
import { isSamePerson, type Person } from "../values/person.ts";
import type { Instant } from "../values/time.ts";

/**
 * Who may decide this case now: the deciding body, less the recused, less those away. Whoever is
 * away and acts is back.
 *
 * Manual: "that member will not participate in the investigation or any decisions related to
 * that report".
 */
export function electorate(
  state: WhoDecidesView,
  config: AdoptedConfig,
  at: Instant,
): readonly Person[] {
  return notRecused(state, config).filter(
    (member) => !config.away.some((absence) => isAway(member, absence, state, at)),
  );
}

/** Who has a vote on this case now beside somebody: whoever may agree to what they ask for. */
export function othersWhoDecide({
  actor,
  state,
  config,
  at,
}: Pick<Asking<WhoDecidesView>, "actor" | "state" | "config" | "at">): readonly Person[] {
  return electorate(state, config, at).filter(
    (one) => !isSamePerson(one, actor) && hasVote(one, state, config),
  );
}

/** Whether nobody may decide a case that is open, nor bring in others who do. */
export function isNobodyLeft(
  state: WhoDecidesView & Pick<CaseFile, "closed">,
  config: AdoptedConfig,
): boolean {
  const isOpen = state.closed === undefined;
  return isOpen && notRecused(state, config).length === 0 && appointers(state, config).length === 0;
}

/**
 * Who works on this case: the electorate and those of it who are away, since only who can read a
 * case can come back to it.
 */
export function notRecused(state: WhoDecidesView, config: AdoptedConfig): readonly Person[] {
  return bodyOf(state, config).filter((member) => !isRecused(member, state));
}

/**
 * Who does nothing here but bring in people from outside: those who decided what is appealed
 * against, where nobody else can hear the appeal, until two are there who can bring in others, or
 * as many from outside as consensus needs. Two of the body whose case it is are enough for that: others
 * have no reason to read it once more.
 */
export function appointers(state: WhoDecidesView, config: AdoptedConfig): readonly Person[] {
  const left = notRecused(state, config);
  const isFromOutside = (one: Person) => state.appointed.some((other) => isSamePerson(one, other));
  const areEnough = left.some(isFromOutside) && left.length >= config.consensus.minimum;
  if (areEnough || left.length >= 2 || !isDecidedJointly(state, config)) return [];
  const decidedIt = (people: readonly Person[]) =>
    people.filter((member) => hasDecidedIt(member, state) && !isBarred(member, config));
  const ofBody = decidedIt(membersOf(decidingBodyOf(state), state, config));
  return ofBody.length >= 2 ? ofBody : decidedIt(rosterOf(config));
}

function isAway(member: Person, absence: Absence, state: WhoDecidesView, at: Instant): boolean {
  if (!isSamePerson(absence.who, member)) return false;
  const lastActedAt = state.lastActedAt.get(member.id);
  const isBack = lastActedAt !== undefined && lastActedAt >= absence.from;
  return absence.from <= at && at < absence.until && !isBack;
}

/**
 * How a person stands to a case when they act in it. Somebody away who acts is back and counts
 * as `entitled`; `entitled-elsewhere` is of committee or council, but not of the body that
 * decides this case; `appoints` is out of it but for bringing in others.
 */
export type Entitlement = "entitled" | "recused" | "appoints" | "entitled-elsewhere" | "outsider";

export function entitlementOf(
  person: Person,
  state: WhoDecidesView,
  config: AdoptedConfig,
): Entitlement {
  const isIn = (people: readonly Person[]) => people.some((one) => isSamePerson(one, person));
  const decides = isIn(bodyOf(state, config));
  if (!decides && !isIn(rosterOf(config))) return "outsider";
  if (isIn(appointers(state, config))) return "appoints";
  if (isRecused(person, state) || isBarred(person, config)) return "recused";
  return decides ? "entitled" : "entitled-elsewhere";
}
