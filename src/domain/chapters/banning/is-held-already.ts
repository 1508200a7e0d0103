import type { BanningView } from "./banning-state.ts";
import { isToBegin } from "../enacting/action-standing.ts";
import type { Action } from "../enacting/action.ts";
import type { SpaceInUse } from "../../values/adopted-config.ts";
import { forEachAccount, type Whom } from "../../values/account-there.ts";
import type { Party } from "../../values/party.ts";
import { isSamePerson } from "../../values/person.ts";
import { isSomewhere, placesOf } from "../../values/places.ts";
import type { Instant } from "../../values/time.ts";

/** Who has no account on GitHub is kept out where an account of theirs is known. */
type Whose = Pick<Party, "person" | "accounts">;

/**
 * Whether bans of this case keep a person out of every space until then already. One that still
 * waits for somebody to be told first keeps nobody out, nor does one that the app could not carry
 * out or that somebody undid by hand.
 */
export function isHeldAlready(
  whose: Whose,
  until: Instant,
  { actions }: Pick<BanningView, "actions">,
  spaces: readonly SpaceInUse[],
): boolean {
  const holding = actions.filter((action) => isHolding(action, whose, until));
  const places = placesOf(spaces).flatMap((place) => forEachAccount(place, whose.accounts));
  return places
    .filter(({ account }) => whose.person !== undefined || account !== undefined)
    .every((place) => holding.some((action) => isSomewhere(action, place) && isOf(action, place)));
}

function isOf({ account }: Action, place: Pick<Whom, "account">): boolean {
  return place.account === undefined || place.account === account;
}

function isHolding(action: Action, { person }: Whose, until: Instant): boolean {
  const { measure, life } = action;
  const isOfThem = person
    ? action.person !== undefined && isSamePerson(action.person, person)
    : action.person === undefined;
  if (measure.kind !== "ban" || !isOfThem) return false;
  const isBeginning = isToBegin(life) && measure.tell === "with";
  return (
    (life.is === "carried-out" || isBeginning) &&
    (action.until === undefined || action.until >= until)
  );
}
