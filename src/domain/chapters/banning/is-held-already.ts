import type { BanningView } from "./banning-state.ts";
import { isToBegin } from "../enacting/action-standing.ts";
import type { Action } from "../enacting/action.ts";
import type { SpaceInUse } from "../../values/adopted-config.ts";
import { isSamePerson, type Person } from "../../values/person.ts";
import { isSomewhere, placesOf } from "../../values/places.ts";
import type { Instant } from "../../values/time.ts";

/**
 * Whether bans of this case keep a person out of every space until then already. One that still
 * waits for somebody to be told first keeps nobody out, nor does one that the app could not carry
 * out or that somebody undid by hand.
 */
export function isHeldAlready(
  person: Person,
  until: Instant,
  { actions }: Pick<BanningView, "actions">,
  spaces: readonly SpaceInUse[],
): boolean {
  const holding = actions.filter((action) => isHolding(action, person, until));
  return placesOf(spaces).every((place) => holding.some((action) => isSomewhere(action, place)));
}

function isHolding(action: Action, person: Person, until: Instant): boolean {
  const { measure, life } = action;
  const isOfThem = action.person !== undefined && isSamePerson(action.person, person);
  if (measure.kind !== "ban" || !isOfThem) return false;
  const isBeginning = isToBegin(life) && measure.tell === "with";
  return (
    (life.is === "carried-out" || isBeginning) &&
    (action.until === undefined || action.until >= until)
  );
}
