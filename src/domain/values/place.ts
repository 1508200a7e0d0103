import type { SpaceEntry } from "./space-entry.ts";
import type { PlannedLine } from "./planned-line.ts";

/** Where a ban applies: an organisation on GitHub, or a space that a person looks after. */
export type Place = Pick<PlannedLine, "space" | "organisation" | "steward">;

/** Every place in these spaces, in their order. An organisation named twice is one place. */
export function placesOf(spaces: readonly SpaceEntry[]): readonly Place[] {
  const places = spaces.flatMap((entry): readonly Place[] => {
    const { name: space } = entry;
    return entry.kind === "github"
      ? entry.organisations.map((organisation) => ({ space, organisation }))
      : [{ space, steward: entry.steward }];
  });
  return places.filter((one, i) => places.findIndex((other) => isSamePlace(one, other)) === i);
}

/** GitHub's names of organisations do not know upper and lower case. */
export function isSamePlace(one: Place, other: Place): boolean {
  if (one.organisation === undefined || other.organisation === undefined)
    return one.organisation === other.organisation && one.space === other.space;
  return one.organisation.toLowerCase() === other.organisation.toLowerCase();
}
