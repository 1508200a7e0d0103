import type { AdoptedConfig } from "../../values/adopted-config.ts";
import type { MeasureInSpaces } from "../../values/measure.ts";
import { forEachAccount, type Whom } from "../../values/account-there.ts";
import type { Party } from "../../values/party.ts";
import { placesOf, type Somewhere } from "../../values/places.ts";
import type { OrderId, PlannedAction } from "../../values/planned-action.ts";
import { endOfDay } from "../../values/time.ts";

/** An action of a plan; numbers are given to the whole plan. */
export type UnnumberedAction = Omit<PlannedAction, "line">;

/**
 * Every place of its spaces, where it holds, and in it every account the party is known to have
 * there: the app sees to some, people to the others. A space that the config no longer has is left to
 * people.
 */
export function banActions(
  measure: MeasureInSpaces,
  order: OrderId,
  party: Pick<Party, "person" | "accounts"> | undefined,
  config: AdoptedConfig,
): readonly UnnumberedAction[] {
  const { person, accounts } = party ?? {};
  const every: UnnumberedAction = {
    measure,
    order,
    ...(person && { person }),
    ...(measure.until && { until: endOfDay(measure.until) }),
  };
  return placesOfBan(measure, accounts, config).map((place) => ({ ...every, ...place }));
}

/** The same as places and accounts, of which nothing is ordered yet. */
export function placesOfBan(
  measure: MeasureInSpaces,
  accounts: Party["accounts"],
  { spaces }: Pick<AdoptedConfig, "spaces">,
): readonly (Somewhere & Pick<Whom, "account">)[] {
  const names = measure.spaces === "all" ? spaces.map(({ name }) => name) : measure.spaces;
  const unknown = names.filter((space) => !spaces.some(({ name }) => name === space));
  const places: readonly Somewhere[] = [
    ...placesOf(spaces.filter(({ name }) => names.includes(name))),
    ...unknown.map((space) => ({ space })),
  ];
  return places.flatMap((place) => forEachAccount(place, accounts));
}
