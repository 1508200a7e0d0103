import { verdictOn } from "./review-of-act.ts";
import type { UrgentActionView } from "./urgent-action-state.ts";
import type { Asking } from "../../kernel/asking.ts";
import { partyOf } from "../../values/measure.ts";
import { type Party, roleOf } from "../../values/party.ts";
import { type Doer, isSamePerson } from "../../values/person.ts";
import { Duration, subtract } from "../../values/time.ts";

const aDay = Duration.parse("24h");

/** How many bans one member may order in a day before another has to agree. */
const mostInADay = 2;

/** Whose ban it is; who has no account on GitHub is told by the party they are. */
type Whose = Pick<Party, "ref" | "person">;

interface Situation extends Pick<Asking<UrgentActionView>, "at" | "state" | "config"> {
  readonly actor: Doer;
}

/**
 * Whether a ban by one member waits for another, so that one alone keeps nobody out without end:
 * their third within 24 hours, one of a person whom somebody banned alone before without the others
 * standing behind it, or one of somebody who reported, was affected or saw it. What is counted is one case's record; nothing is counted over cases.
 */
export function needsSecond(whose: Whose, situation: Situation): boolean {
  return (
    areTooMany(situation) ||
    wasBannedUnratified(whose, situation) ||
    !isOnlyReported(whose, situation)
  );
}

/** Whether all they are in this case is reported: nobody alone keeps out who came for help. */
function isOnlyReported({ ref: own, person }: Whose, { state }: Situation): boolean {
  return state.parties
    .filter((party) =>
      person ? party.person && isSamePerson(party.person, person) : party.ref === own,
    )
    .every(({ ref }) => roleOf(ref) === "reported");
}

function areTooMany({ actor, at, state }: Situation): boolean {
  const since = subtract(at, aDay);
  const bans = state.unilateralActs.filter((act) => act.ban && isSamePerson(act.by, actor));
  return bans.filter(({ toldAt }) => toldAt > since).length >= mostInADay;
}

/** By the account: a party may have been somebody else then. */
function wasBannedUnratified({ ref, person }: Whose, { at, state, config }: Situation): boolean {
  const before = state.actions.filter(({ person: banned, measure }) =>
    person ? banned && isSamePerson(banned, person) : !banned && partyOf(measure) === ref,
  );
  const acts = state.unilateralActs.filter(({ act }) =>
    before.some((action) => action.act === act),
  );
  return acts.some((act) => verdictOn(act, { ...state, asOf: at }, config) !== "ratified");
}
