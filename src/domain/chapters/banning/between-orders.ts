import { isAppAction, type AppAction } from "./app-action.ts";
import type { BanningView } from "./banning-state.ts";
import { holds, isOrderedFor, type ListedBan } from "./listed-ban.ts";
import { isToBegin } from "../enacting/action-standing.ts";
import { isTimeToTake } from "../enacting/time-to-take.ts";
import { isSameAccount } from "../../values/account-there.ts";
import { isSamePlace } from "../../values/place.ts";
import { settlingMinutes } from "../../values/settling.ts";
import { addMinutes, type Instant } from "../../values/time.ts";

/** The register of bans, own orders among them, and when it was asked. */
export interface ListedNow {
  readonly listed: readonly ListedBan[];
  readonly now: Instant;
  /** When the record of this case was last written; the register lists its orders since. */
  readonly recordedAt: Instant;
}

/**
 * How long a block is kept for an order that other cases have not carried out yet. It may never be:
 * some wait until somebody is told, or for people.
 */
const keepingMinutes = 60;

/**
 * Whether a block found now may be gone a moment later: another case's order on the same person has
 * ended there and holds still, and its case may have begun to lift it before this order was listed.
 */
export function isBeingLifted(
  { person, account, place }: AppAction,
  own: BanningView["actions"],
  { listed, now, recordedAt }: ListedNow,
): boolean {
  if (addMinutes(recordedAt, settlingMinutes) <= now) return false;
  return elsewhere(listed, own).some(
    (ban) => ban.ended !== undefined && holds(ban, { person, account }, place),
  );
}

/**
 * Whether another order on the same person is about to hold there, of this case or of another one:
 * to lift the block now would let them in between two. What another case carried out a moment ago
 * is listed as ordered still.
 */
export function isAboutToHold(
  { number, person, account, place }: AppAction,
  state: BanningView,
  listedNow: ListedNow,
): boolean {
  const isNext = state.actions.some(
    (other) =>
      other.number !== number &&
      isAppAction(other) &&
      isToBegin(other.life) &&
      isSameAccount(other, { person, account }) &&
      isSamePlace(other.place, place) &&
      isTimeToTake(other, state),
  );
  return isNext || isOrderedElsewhere({ person, account, place }, state.actions, listedNow);
}

/** Whether another case has an order on the same person there that is not known to hold yet. */
export function isOrderedElsewhere(
  { person, account, place }: Pick<AppAction, "person" | "account" | "place">,
  own: BanningView["actions"],
  { listed, now, recordedAt }: ListedNow,
): boolean {
  if (addMinutes(recordedAt, keepingMinutes) <= now) return false;
  return elsewhere(listed, own).some(
    (ban) => !ban.ended && isOrderedFor(ban, { person, account }, place),
  );
}

function elsewhere(
  listed: readonly ListedBan[],
  own: BanningView["actions"],
): readonly ListedBan[] {
  return listed.filter((ban) => !own.some(({ order }) => order === ban.order));
}
