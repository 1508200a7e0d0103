import type { AdoptedConfig } from "../../values/adopted-config.ts";
import type { Person } from "../../values/person.ts";
import type { Measure } from "../../values/measure.ts";
import { endOfDay } from "../../values/time.ts";
import { placesOf, type Place } from "../../values/place.ts";
import type { OrderId, PlannedLine } from "../../values/planned-line.ts";

/** A line of a plan; numbers are given to the whole plan. */
export type UnnumberedLine = Omit<PlannedLine, "line">;

/**
 * The places a ban holds in: every organisation of a space on GitHub, which the app sees to, and
 * every space a person looks after. A space that the config no longer has is left to people.
 */
export function banLines(
  measure: Extract<Measure, { kind: "ban" }>,
  order: OrderId,
  person: Person | undefined,
  { spaces }: AdoptedConfig,
): readonly UnnumberedLine[] {
  const every: UnnumberedLine = {
    measure,
    order,
    ...(person && { person }),
    ...(measure.until && { until: endOfDay(measure.until) }),
  };
  const names = measure.spaces === "all" ? spaces.map(({ name }) => name) : measure.spaces;
  const unknown = names.filter((space) => !spaces.some(({ name }) => name === space));
  const places: readonly Place[] = [
    ...placesOf(spaces.filter(({ name }) => names.includes(name))),
    ...unknown.map((space) => ({ space })),
  ];
  return places.map((place) => ({ ...every, ...place }));
}
