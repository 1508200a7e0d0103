import type { CaseState, DeadlineEntry } from "../case/case-state.ts";
import type { AdoptedConfig } from "../config/adopted-config.ts";
import { orderMoments, type OrderMoment } from "../enactment/order-moments.ts";
import type { Person } from "../person.ts";
import type { Instant } from "../time.ts";
import { nearsAt, notedAt, type Clock } from "./clock.ts";
import { clocksOf } from "./clocks-of.ts";
import { councilAlertAt } from "./council-alert.ts";

/** Something that time alone brings about. */
export type Moment =
  | { readonly at: Instant; readonly what: "nears" | "misses"; readonly clock: Clock }
  | { readonly at: Instant; readonly what: "alerts-council" }
  | { readonly at: Instant; readonly what: "ends-grant"; readonly person: Person }
  | OrderMoment;

/**
 * What time brings next and the record does not hold yet; it may lie in the past, when nobody
 * looked at the case then. A clock met before its moment has none.
 */
export function nextMoment(state: CaseState, config: AdoptedConfig): Moment | undefined {
  const clocks = clocksOf(state, config.clocks);
  return [
    // Of an act done alone nobody knew before it was told: nothing of it could be announced.
    ...clocks.filter(({ act }) => act === undefined).flatMap((clock) => momentsOf(clock, state)),
    ...alert(state, config),
    ...grantEnds(state),
    ...orderMoments(state, config),
  ].reduce<Moment | undefined>(
    (first, moment) => (first && first.at <= moment.at ? first : moment),
    undefined,
  );
}

function momentsOf(clock: Clock, state: CaseState): readonly Moment[] {
  const nearing = notedAt(nearsAt(clock), state.openedAt);
  const missing = notedAt(clock.dueAt, state.openedAt);
  const stillRunning = (at: Instant) => clock.metAt === undefined || clock.metAt > at;
  const moments: Moment[] = [];
  if (nearing < clock.dueAt && stillRunning(nearing) && !isNoted(state.neared, clock))
    moments.push({ at: nearing, what: "nears", clock });
  if (stillRunning(missing) && !isNoted(state.missed, clock))
    moments.push({ at: missing, what: "misses", clock });
  return moments;
}

function alert(state: CaseState, config: AdoptedConfig): readonly Moment[] {
  const at = councilAlertAt(state);
  if (at === undefined || state.councilAlertedAt !== undefined || !config.council) return [];
  return [{ at: notedAt(at, state.openedAt), what: "alerts-council" }];
}

function grantEnds({ grants }: CaseState): readonly Moment[] {
  return grants
    .filter(({ endedAt }) => endedAt === undefined)
    .map(({ person, until: at }) => ({ at, what: "ends-grant", person }));
}

function isNoted(entries: readonly DeadlineEntry[], clock: Clock): boolean {
  return entries.some(
    (entry) =>
      entry.clock === clock.name && entry.party === clock.party && entry.dueAt === clock.dueAt,
  );
}
