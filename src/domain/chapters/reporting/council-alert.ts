import { acknowledgedAt } from "./acknowledgement.ts";
import type { ReportingEventBody, ReportingView } from "./reporting-state.ts";
import { notOwedSince } from "./still-owed.ts";
import type { Moment, Surroundings } from "../../kernel/chapter.ts";
import { notedAt } from "../../kernel/promise-clock.ts";
import { afterStandstill, closedTimes } from "../../kernel/standstill.ts";
import { reportersOf } from "../../values/party.ts";
import { add, Duration, earliest, type Instant } from "../../values/time.ts";

const aDayAndAHalf = Duration.parse("36h");
const twoDays = Duration.parse("48h");

/** So long after the report, unless somebody was answered by then or the case was closed. */
function alertAt(after: Duration, state: ReportingView): Instant | undefined {
  const at = notedAt(add(state.receivedAt, after), state);
  if (state.closed && state.closed.at <= at) return undefined;
  const answeredAt = answeredToAny(state);
  return answeredAt !== undefined && answeredAt <= at ? undefined : at;
}

/** Since when anybody who reported was told that it arrived, or is owed nothing of the kind. */
export function answeredToAny(state: ReportingView): Instant | undefined {
  return earliest(
    reportersOf(state).flatMap(
      ({ ref }) => acknowledgedAt(state, ref) ?? notOwedSince(ref, "receipt", state) ?? [],
    ),
  );
}

/** Between the missed promise and the council whoever acts as chair hears of it, once. */
function chairAlerts(state: ReportingView): readonly Moment<ReportingEventBody>[] {
  const at = alertAt(aDayAndAHalf, state);
  const isSaid = state.chairAlerts.some(({ about }) => about === "receipt");
  if (at === undefined || isSaid || state.closed) return [];
  const noted = afterStandstill(at, closedTimes(state));
  return [{ at: noted, name: "chair", brings: { type: "ChairAlerted", about: "receipt" } }];
}

/**
 * The council hears that a report waits, once, unless anybody answered in time; not while the case
 * is closed.
 *
 * Manual: the council steps in where the committee "is not available to handle a code of conduct
 * report promptly". It is told that a case waits, not what it is about.
 */
function councilAlerts(
  state: ReportingView,
  { config }: Surroundings,
): readonly Moment<ReportingEventBody>[] {
  const at = alertAt(twoDays, state);
  if (at === undefined || state.councilAlertedAt !== undefined || !config.council) return [];
  const noted = afterStandstill(at, closedTimes(state));
  return [{ at: noted, name: "unanswered", brings: { type: "CouncilAlerted" } }];
}

/** While nobody answers the report, the acting chair and then the council hear that it waits. */
export function alertsOfUnanswered(
  state: ReportingView,
  surroundings: Surroundings,
): readonly Moment<ReportingEventBody>[] {
  return [...chairAlerts(state), ...councilAlerts(state, surroundings)];
}
