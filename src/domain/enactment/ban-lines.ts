import type { AdoptedConfig } from "../config/adopted-config.ts";
import type { SpaceEntry } from "../config/space-entry.ts";
import type { Person } from "../person.ts";
import type { Measure } from "../resolution/measure.ts";
import { endOfDay } from "../time.ts";
import type { OrderId, PlannedLine } from "./planned-line.ts";

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
  const places = names.flatMap((space) =>
    placesOf(spaces.find(({ name }) => name === space)).map((place) => ({ space, ...place })),
  );
  return eachOnce(places).map((place) => ({ ...every, ...place }));
}

/** An organisation of several spaces is one place; GitHub does not tell its letters' case apart. */
function eachOnce<Some extends Place>(places: readonly Some[]): readonly Some[] {
  const key = ({ organisation }: Place) => organisation?.toLowerCase();
  return places.filter(
    (one, i) =>
      one.organisation === undefined || places.findIndex((other) => key(other) === key(one)) === i,
  );
}

type Place = Pick<PlannedLine, "organisation" | "steward">;

function placesOf(entry: SpaceEntry | undefined): readonly Place[] {
  if (!entry) return [{}];
  return entry.kind === "github"
    ? entry.organisations.map((organisation) => ({ organisation }))
    : [{ steward: entry.steward }];
}
