import { isUnsettled } from "../enacting/action-standing.ts";
import type { Action } from "../enacting/action.ts";
import { lifeEnded } from "../enacting/life-after.ts";
import { type Measure, partyOf } from "../../values/measure.ts";
import type { PartyRef } from "../../values/party.ts";
import type { Instant } from "../../values/time.ts";

/** What words did is taken back by telling whoever appeals what came of it. */
const ofWords: ReadonlySet<Measure["kind"]> = new Set(["private-reprimand", "apology-request"]);

/**
 * The actions once all that was ordered about a party is lifted, its bans aside, which end as orders:
 * what nobody has done yet is not done any more, and people undo what people did.
 */
export function actionsLifted(
  actions: readonly Action[],
  party: PartyRef,
  at: Instant,
): readonly Action[] {
  return actions.map((action) => {
    const { measure, order, life } = action;
    const isTheirs = order === undefined && partyOf(measure) === party;
    const ends = isTheirs && (isUnsettled(life) || !ofWords.has(measure.kind));
    return ends ? { ...action, life: lifeEnded(life, { at, because: "lifted" }) } : action;
  });
}
