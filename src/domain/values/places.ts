import type { SpaceInUse } from "./adopted-config.ts";
import { isSamePlace } from "./place.ts";
import { type PlacedAction, placeOfApp } from "./planned-action.ts";

/** A space, and where in it; of a space that nobody knows more about, only its name. */
export type Somewhere = Pick<PlacedAction, "space" | "place">;

/** Every place in these spaces, in their order. What two of them name is one place. */
export function placesOf(spaces: readonly SpaceInUse[]): readonly Somewhere[] {
  const all = spaces.flatMap(({ name: space, places }): readonly Somewhere[] =>
    places.length > 0 ? places.map((place) => ({ space, place })) : [{ space }],
  );
  return all.filter((one, i) => all.findIndex((other) => isSomewhere(one, other)) === i);
}

/** A space of which nobody knew more is the one of that name that people look after. */
export function isSomewhere(one: Somewhere, other: Somewhere): boolean {
  if (one.place !== undefined && other.place !== undefined)
    return isSamePlace(one.place, other.place);
  return placeOfApp(one) === placeOfApp(other) && one.space === other.space;
}
