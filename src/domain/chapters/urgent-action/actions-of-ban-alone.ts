import type { Writing } from "../../kernel/writing.ts";
import type { SpaceInUse } from "../../values/adopted-config.ts";
import type { Cause } from "../../values/ids.ts";
import { orderIdOf } from "../../values/order-id.ts";
import { forEachAccount } from "../../values/account-there.ts";
import type { Party, PartyRef } from "../../values/party.ts";
import type { Person } from "../../values/person.ts";
import { placesOf } from "../../values/places.ts";
import type { PlannedAction } from "../../values/planned-action.ts";
import { dayOf, type Instant } from "../../values/time.ts";

interface Ban {
  readonly of: PartyRef;
  /** Missing where they are known elsewhere alone. */
  readonly person: Person | undefined;
  readonly accounts?: Party["accounts"];
  readonly until: Instant;
}

/**
 * The actions of a ban from everywhere: one for each place, where the app or a person carries it
 * out. A place named twice is one.
 *
 * @param first the number of the first action
 */
export function actionsOfBan(
  { of, person, accounts, until }: Ban,
  spaces: readonly SpaceInUse[],
  first: number,
  cause: Cause,
  { sha256 }: Pick<Writing, "sha256">,
): PlannedAction[] {
  const order = orderIdOf(cause, 0, sha256);
  const measure: PlannedAction["measure"] = {
    kind: "ban",
    of,
    spaces: spaces.map(({ name }) => name),
    until: dayOf(until),
    tell: "with",
  };
  const places = placesOf(spaces).flatMap((place) => forEachAccount(place, accounts));
  return places.map((place, i) => {
    return { line: first + i, measure, ...(person && { person }), order, until, ...place };
  });
}
