import { isToBegin } from "./action-standing.ts";
import { waitingOf } from "./action-life.ts";
import type { Action } from "./action.ts";
import type { ConsultingEvent } from "../consulting/consulting-events.ts";
import { isInSpaces } from "../../values/measure.ts";
import { isSamePlace } from "../../values/place.ts";

/**
 * The actions once it is known which account a party has in a place: a ban there that lacked one is of
 * that account. Who turns out to have a second one after a ban was ordered takes an order of its own.
 */
export function withAccount(
  actions: readonly Action[],
  { party, places, account }: Extract<ConsultingEvent, { type: "AccountNamed" }>,
): readonly Action[] {
  return actions.map((action) => {
    const { measure, place, life } = action;
    const isTheirs = isInSpaces(measure) && measure.of === party;
    const isThere = places.some((one) => isSamePlace(one, place));
    const isLacking = action.account === undefined && (isToBegin(life) || waitingOf(life));
    return isTheirs && isThere && isLacking ? { ...action, account: account.id } : action;
  });
}
