import { holdOf, isAppAction, type AppAction } from "./app-action.ts";
import { isOrderedElsewhere, type ListedNow } from "./between-orders.ts";
import { holds, isSameHold, type ListedBan } from "./listed-ban.ts";
import { carryingOut, type Had, hadIn, mayHold } from "../enacting/action-life.ts";
import type { Action } from "../enacting/action.ts";
import { restrictionOf } from "../../values/measure.ts";
import type { Evidence, Standing } from "../../values/standing.ts";

/**
 * What is to be noted before anything is taken in this action's place; `undefined` where the record
 * holds all of it. How they stood when first seen stays: an earlier look may have changed it since.
 * What the app's own orders imposed is not somebody else's.
 *
 * @param seen how they stand now, and all that was ever seen of what they had
 */
export function standingToNote(
  action: AppAction,
  seen: { readonly standing: Standing; readonly evidence: Evidence },
  actions: readonly Action[],
  listed: readonly ListedBan[],
): Had | undefined {
  const had = hadIn(action.life);
  const isOwn =
    seen.standing === restrictionOf(action.measure) && isOwnRestriction(action, actions, listed);
  const noted: Had = {
    before: had?.before ?? (isOwn ? "free" : seen.standing),
    evidence: seen.evidence,
  };
  return had && JSON.stringify(noted) === JSON.stringify(had) ? undefined : noted;
}

/**
 * Whether a block that is there may be what another case's order imposed a moment ago, or somebody
 * else's: an order that is not known to hold may have been carried out, and its case then says so.
 * Only what is known to be the app's may be lifted, so it is looked at again; the person is out
 * meanwhile.
 */
export function isUndecided(
  action: AppAction,
  standing: Standing,
  actions: readonly Action[],
  listedNow: ListedNow,
): boolean {
  if (standing !== restrictionOf(action.measure) || hadIn(action.life)) return false;
  return (
    !isOwnRestriction(action, actions, listedNow.listed) &&
    isOrderedElsewhere(action, actions, listedNow)
  );
}

/** Whether what is on them there is, as far as is known, of another order of the app's. */
export function isOwnRestriction(
  action: AppAction,
  actions: readonly Action[],
  listed: readonly ListedBan[],
): boolean {
  const isElsewhere = (ban: ListedBan) => !actions.some(({ order }) => order === ban.order);
  const hold = holdOf(action);
  return (
    actions.some(
      (other) =>
        other.number !== action.number &&
        isAppAction(other) &&
        isOfOurs(other) &&
        isSameHold(holdOf(other), hold),
    ) || listed.some((ban) => isElsewhere(ban) && holds(ban, hold))
  );
}

/**
 * Whether an order carried it out, ended or not, and nobody has lifted it since; or may have, in a
 * run that ended before it could say so.
 */
function isOfOurs({ life, measure }: AppAction): boolean {
  const was = carryingOut(life);
  return (
    (was.is === "noted" || mayHold(was)) &&
    life.is !== "lifted" &&
    hadIn(life)?.before !== restrictionOf(measure)
  );
}
