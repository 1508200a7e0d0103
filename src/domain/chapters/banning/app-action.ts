import type { Action } from "../enacting/action.ts";
import type { Place } from "../../values/place.ts";
import { placeOfApp } from "../../values/planned-action.ts";

/**
 * An action of the app's: a ban from a place where it can work, of a person with an account on
 * GitHub, of an account there, or both.
 */
export interface AppAction extends Action {
  readonly place: Place;
  readonly order: NonNullable<Action["order"]>;
}

export function isAppAction(action: Action): action is AppAction {
  const { order, person, account } = action;
  const isKnown = person !== undefined || account !== undefined;
  return order !== undefined && placeOfApp(action) !== undefined && isKnown;
}
