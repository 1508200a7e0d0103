import { holdOf, isAppAction, type AppAction } from "./app-action.ts";
import type { BanningView } from "./banning-state.ts";
import {
  holds,
  isOrderedFor,
  isSameHold,
  keepsUp,
  type Hold,
  type ListedBan,
} from "./listed-ban.ts";
import { mayHold } from "../enacting/action-life.ts";
import { isToBegin } from "../enacting/action-standing.ts";
import { isTimeToTake } from "../enacting/time-to-take.ts";
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
  action: AppAction,
  own: BanningView["actions"],
  { listed, now, recordedAt }: ListedNow,
): boolean {
  if (addMinutes(recordedAt, settlingMinutes) <= now) return false;
  return elsewhere(listed, own).some(
    (ban) => ban.ended !== undefined && holds(ban, holdOf(action)),
  );
}

/**
 * Whether another order on the same person is about to hold there, of this case or of another one:
 * to lift the block now would let them in between two. What another case carried out a moment ago
 * is listed as ordered still.
 */
export function isAboutToHold(
  action: AppAction,
  state: BanningView,
  listedNow: ListedNow,
): boolean {
  const isNext = state.actions.some(
    (other) =>
      other.number !== action.number &&
      isAppAction(other) &&
      isToBegin(other.life) &&
      isSameHold(holdOf(other), holdOf(action)) &&
      isTimeToTake(other, state),
  );
  return isNext || isOrderedElsewhere(action, state.actions, listedNow);
}

/** Whether another case has an order on the same person there that is not known to hold yet. */
export function isOrderedElsewhere(
  action: AppAction,
  own: BanningView["actions"],
  { listed, now, recordedAt }: ListedNow,
): boolean {
  if (addMinutes(recordedAt, keepingMinutes) <= now) return false;
  return elsewhere(listed, own).some((ban) => !ban.ended && isOrderedFor(ban, holdOf(action)));
}

function elsewhere(
  listed: readonly ListedBan[],
  own: BanningView["actions"],
): readonly ListedBan[] {
  return listed.filter((ban) => !own.some(({ order }) => order === ban.order));
}

/**
 * Until when a mute has to wait since an order keeps the same account out of the place: the stronger
 * one holds, and at its end the weaker one goes on. `undefined` where nothing outranks it; otherwise
 * the end of that ban, and at the latest a day from now.
 */
export function outrankedUntil(
  action: AppAction,
  own: BanningView["actions"],
  { listed, now }: Pick<ListedNow, "listed" | "now">,
): Instant | undefined {
  const hold = holdOf(action);
  if (hold.restriction !== "muted") return undefined;
  const ban: Hold = { ...hold, restriction: "removed" };
  const ends = [
    ...own
      .filter((other) => isAppAction(other) && isHolding(other) && isSameHold(holdOf(other), ban))
      .map(({ until }) => until),
    ...elsewhere(listed, own)
      .filter((other) => keepsUp(other, ban))
      .map(({ until }) => until),
  ];
  const tomorrow = addMinutes(now, aDay);
  const [first] = ends
    .map((end) => (end && end > now && end < tomorrow ? end : tomorrow))
    .toSorted();
  return first;
}

const aDay = 24 * 60;

/** Not lifted yet, too. */
function isHolding({ life }: AppAction): boolean {
  return mayHold(life.is === "ended" ? life.was : life);
}
