import type { Action } from "../enacting/action.ts";
import type { Person } from "../../values/person.ts";
import type { Place } from "../../values/place.ts";
import { placeOfApp } from "../../values/planned-action.ts";

/** An action of the app's: a ban of somebody with an account from a place where it can work. */
export interface AppAction extends Action {
  readonly person: Person;
  readonly place: Place;
  readonly order: NonNullable<Action["order"]>;
}

export function isAppAction(action: Action): action is AppAction {
  const { order, person } = action;
  return order !== undefined && placeOfApp(action) !== undefined && person !== undefined;
}
