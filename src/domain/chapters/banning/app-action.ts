import type { Hold } from "./listed-ban.ts";
import type { Action } from "../enacting/action.ts";
import { restrictionOf } from "../../values/measure.ts";
import type { Place } from "../../values/place.ts";
import { placeOfApp } from "../../values/planned-action.ts";

/**
 * An action of the app's: a ban or a mute in a place where it can work, of a person with an account on
 * GitHub, of an account there, or both.
 */
export interface AppAction extends Action {
  readonly place: Place;
  readonly order: NonNullable<Action["order"]>;
}

/** What it puts on whom, and where. */
export function holdOf({ person, account, place, measure }: AppAction): Hold {
  return { person, account, place, restriction: restrictionOf(measure) };
}

export function isAppAction(action: Action): action is AppAction {
  const { order, person, account } = action;
  const isKnown = person !== undefined || account !== undefined;
  return order !== undefined && placeOfApp(action) !== undefined && isKnown;
}
