import type { Writing } from "../case/writing.ts";
import type { SpaceEntry } from "../config/space-entry.ts";
import { OrderId, type PlannedLine } from "../enactment/planned-line.ts";
import type { Cause } from "../ids.ts";
import type { PartyRef } from "../party.ts";
import type { Person } from "../person.ts";
import { dayOf, type Instant } from "../time.ts";

/** Where a ban applies: an organisation on GitHub, or a space that a person looks after. */
type Place = Pick<PlannedLine, "space" | "organisation" | "steward">;

interface Ban {
  readonly of: PartyRef;
  readonly person: Person;
  readonly until: Instant;
}

/**
 * The lines of a ban from everywhere: one for each organisation on GitHub, which the app carries
 * out, and one for each space that a person looks after. An organisation named twice is one place.
 *
 * @param first the number of the first line
 */
export function linesOfBan(
  { of, person, until }: Ban,
  spaces: readonly SpaceEntry[],
  first: number,
  cause: Cause,
  { sha256 }: Pick<Writing, "sha256">,
): PlannedLine[] {
  const order = OrderId.parse(sha256(`${cause} 0`).slice(0, 8));
  const measure: PlannedLine["measure"] = {
    kind: "ban",
    of,
    spaces: spaces.map(({ name }) => name),
    until: dayOf(until),
    tell: "with",
  };
  return placesOf(spaces).map((place, i) => {
    return { line: first + i, measure, person, order, until, ...place };
  });
}

/** Every place there is, in the config's order. */
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
