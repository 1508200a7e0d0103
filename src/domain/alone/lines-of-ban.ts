import type { Writing } from "../case/writing.ts";
import type { SpaceEntry } from "../config/space-entry.ts";
import { orderIdOf } from "../enactment/order-id.ts";
import { placesOf } from "../enactment/places.ts";
import type { PlannedLine } from "../enactment/planned-line.ts";
import type { Cause } from "../ids.ts";
import type { PartyRef } from "../party.ts";
import type { Person } from "../person.ts";
import { dayOf, type Instant } from "../time.ts";

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
  const order = orderIdOf(cause, 0, sha256);
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
