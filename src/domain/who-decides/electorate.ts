import type { WhoDecidesView } from "./who-decides-state.ts";
import type { Absence, AdoptedConfig } from "../values/adopted-config.ts";
import { bodyOf, isRecused, rosterOf } from "./deciding-body.ts";
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

/**
 * Who works on this case: the electorate and those of it who are away, since only who can read a
 * case can come back to it.
 */
export function notRecused(state: WhoDecidesView, config: AdoptedConfig): readonly Person[] {
  return bodyOf(state, config).filter((member) => !isRecused(member, state));
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
 * decides this case.
 */
export type Entitlement = "entitled" | "recused" | "entitled-elsewhere" | "outsider";

export function entitlementOf(
  person: Person,
  state: WhoDecidesView,
  config: AdoptedConfig,
): Entitlement {
  const isIn = (people: readonly Person[]) => people.some((one) => isSamePerson(one, person));
  const decides = isIn(bodyOf(state, config));
  if (!decides && !isIn(rosterOf(config))) return "outsider";
  if (isRecused(person, state)) return "recused";
  return decides ? "entitled" : "entitled-elsewhere";
}
