import type { CaseState, DeadlineEntry } from "./case-state.ts";
import { chapters } from "./chapters.ts";
import { type CaseClock, clocksOf, isDeadlineOf, promises } from "./clocks-of.ts";
import { recalls } from "./duties-recalled.ts";
import type { EventBody } from "./event-body.ts";
import type { Moment, Surroundings } from "../kernel/chapter.ts";
import { type PromiseClock, nearsAt, notedAt } from "../kernel/promise-clock.ts";
import { afterStandstill } from "../kernel/standstill.ts";
import type { AdoptedConfig } from "../values/adopted-config.ts";

/**
 * What time brings next and the record does not hold yet; it may lie in the past, when nobody
 * looked at the case then. A clock met before its moment has none.
 */
export function nextMoment(
  state: CaseState,
  config: AdoptedConfig,
  isAgreedAt: Surroundings["isAgreedAt"] = () => false,
): Moment<EventBody> | undefined {
  const surroundings = { config, isAgreedAt };
  return [
    // Of an act done alone nobody knew before it was told: nothing of it could be announced.
    ...clocksOf(state, config.clocks)
      .filter(({ act }) => act === undefined)
      .flatMap((clock) => momentsOf(clock, state, surroundings)),
    ...recalls(state, config),
    ...chapters.flatMap<Moment<EventBody>>(({ moments }) => moments(state, surroundings)),
  ].reduce<Moment<EventBody> | undefined>(
    (first, moment) => (first && first.at <= moment.at ? first : moment),
    undefined,
  );
}

/** All that nears at one instant is one mention, and so is all that is missed then. */
const near = "nearing";
const missed = "missing";

function momentsOf(
  clock: CaseClock,
  state: CaseState,
  { isAgreedAt }: Surroundings,
): readonly Moment<EventBody>[] {
  const { name, party, dueAt, metAt, pausedAt, standstills = [] } = clock;
  if (pausedAt !== undefined) return [];
  const noted = (at: PromiseClock["dueAt"]) => afterStandstill(notedAt(at, state), standstills);
  const nearing = noted(nearsAt(clock));
  const missing = noted(dueAt);
  const stillRunning = (at: PromiseClock["dueAt"]) => metAt === undefined || metAt > at;
  const isKept = promises[name].isKeptByAgreeing === true && isAgreedAt(missing);
  const deadline = { clock: name, ...(party && { party }), dueAt };
  const moments: Moment<EventBody>[] = [];
  if (nearing < dueAt && stillRunning(nearing) && !isNoted(state.neared, clock))
    moments.push({ at: nearing, name: near, brings: { type: "DeadlineNeared", ...deadline } });
  if (stillRunning(missing) && !isKept && !isNoted(state.missed, clock))
    moments.push({ at: missing, name: missed, brings: { type: "DeadlineMissed", ...deadline } });
  return moments;
}

function isNoted(entries: readonly DeadlineEntry[], clock: PromiseClock): boolean {
  return entries.some((entry) => isDeadlineOf(entry, clock));
}
