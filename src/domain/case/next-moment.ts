import type { CaseState, DeadlineEntry } from "./case-state.ts";
import { clocksOf } from "./clocks-of.ts";
import { type OrderMoment, orderMoments } from "../chapters/banning/order-moments.ts";
import { consultationOf } from "../chapters/consulting/consultation.ts";
import { deadlockMoments } from "../chapters/deciding/deadlock-clock.ts";
import { councilAlertAt } from "../chapters/reporting/council-alert.ts";
import { isRatified } from "../chapters/urgent-action/verdict.ts";
import { type Clock, nearsAt, notedAt } from "../kernel/clock.ts";
import { afterStandstill, closedTimes } from "../kernel/standstill.ts";
import type { AdoptedConfig } from "../values/adopted-config.ts";
import type { PartyRef } from "../values/party.ts";
import type { Person } from "../values/person.ts";
import type { Instant } from "../values/time.ts";

/** Something that time alone brings about. */
export type Moment =
  | { readonly at: Instant; readonly what: "nears" | "misses"; readonly clock: Clock }
  | { readonly at: Instant; readonly what: "alerts-council" }
  | { readonly at: Instant; readonly what: "ends-grant"; readonly person: Person }
  | OrderMoment
  | { readonly at: Instant; readonly what: "nears-hand-over"; readonly dueAt: Instant }
  | { readonly at: Instant; readonly what: "hands-over" }
  | { readonly at: Instant; readonly what: "ends-feedback"; readonly party: PartyRef };

/**
 * Whether by that instant everybody who decides had agreed, so that only the merge is still to
 * come: approvals given before a deadline count as before it, even if they are heard after.
 */
export type IsAgreedAt = (instant: Instant) => boolean;

/**
 * What time brings next and the record does not hold yet; it may lie in the past, when nobody
 * looked at the case then. A clock met before its moment has none.
 */
export function nextMoment(
  state: CaseState,
  config: AdoptedConfig,
  isAgreedAt: IsAgreedAt = () => false,
): Moment | undefined {
  const clocks = clocksOf(state, config.clocks);
  return [
    // Of an act done alone nobody knew before it was told: nothing of it could be announced.
    ...clocks
      .filter(({ act }) => act === undefined)
      .flatMap((clock) => momentsOf(clock, state, isAgreedAt)),
    ...alert(state, config),
    ...grantEnds(state),
    ...handOverMoments(state, config, isAgreedAt),
    ...feedbackEnds(state, config),
    ...orderMoments(state, (act) => isRatified(act, state, config)),
  ].reduce<Moment | undefined>(
    (first, moment) => (first && first.at <= moment.at ? first : moment),
    undefined,
  );
}

function momentsOf(clock: Clock, state: CaseState, isAgreedAt: IsAgreedAt): readonly Moment[] {
  const noted = (at: Instant) =>
    afterStandstill(notedAt(at, state.openedAt), clock.standstills ?? []);
  const nearing = noted(nearsAt(clock));
  const missing = noted(clock.dueAt);
  if (clock.pausedAt !== undefined) return [];
  const stillRunning = (at: Instant) => clock.metAt === undefined || clock.metAt > at;
  const moments: Moment[] = [];
  if (nearing < clock.dueAt && stillRunning(nearing) && !isNoted(state.neared, clock))
    moments.push({ at: nearing, what: "nears", clock });
  const isMissed = stillRunning(missing) && !(isMetByAgreeing(clock) && isAgreedAt(missing));
  if (isMissed && !isNoted(state.missed, clock))
    moments.push({ at: missing, what: "misses", clock });
  return moments;
}

function isMetByAgreeing({ name }: Clock): boolean {
  return name === "resolution" || name === "deadlock";
}

function alert(state: CaseState, config: AdoptedConfig): readonly Moment[] {
  const at = councilAlertAt(state);
  if (at === undefined || state.councilAlertedAt !== undefined || !config.council) return [];
  const noted = afterStandstill(notedAt(at, state.openedAt), closedTimes(state));
  return [{ at: noted, what: "alerts-council" }];
}

function grantEnds({ grants }: CaseState): readonly Moment[] {
  return grants
    .filter(({ endedAt }) => endedAt === undefined)
    .map(({ person, until: at }) => ({ at, what: "ends-grant", person }));
}

function handOverMoments(
  state: CaseState,
  config: AdoptedConfig,
  isAgreedAt: IsAgreedAt,
): readonly Moment[] {
  const moments = deadlockMoments(state, config);
  if (!moments) return [];
  const { nearsAt: near, handsOverAt, dueAt } = moments;
  const isSaid = state.deliberation.handOverNeared.includes(dueAt);
  return [
    ...(isSaid || near >= handsOverAt
      ? []
      : [{ at: near, what: "nears-hand-over" as const, dueAt }]),
    ...(isAgreedAt(handsOverAt) ? [] : [{ at: handsOverAt, what: "hands-over" as const }]),
  ];
}

function feedbackEnds(state: CaseState, config: AdoptedConfig): readonly Moment[] {
  if (state.closed) return [];
  return consultationOf(state, config)
    .filter((one) => one.standing === "awaited")
    .map(({ party, answerDueAt: at }) => ({ at, what: "ends-feedback", party }));
}

function isNoted(entries: readonly DeadlineEntry[], clock: Clock): boolean {
  return entries.some(
    (entry) =>
      entry.clock === clock.name && entry.party === clock.party && entry.dueAt === clock.dueAt,
  );
}
