import { acknowledgedAt } from "./acknowledgement.ts";
import type { ReportingEventBody, ReportingView } from "./reporting-state.ts";
import type { Moment, Surroundings } from "../../kernel/chapter.ts";
import { notedAt } from "../../kernel/promise-clock.ts";
import { afterStandstill, closedTimes } from "../../kernel/standstill.ts";
import { reportersOf } from "../../values/party.ts";
import { add, Duration, type Instant } from "../../values/time.ts";

const twoDays = Duration.parse("48h");

/**
 * When the council hears that a report waits, or `undefined` once anybody answered in time.
 *
 * Manual: the council steps in where the committee "is not available to handle a code of conduct
 * report promptly". It is told that a case waits, not what it is about.
 */
function councilAlertAt(state: ReportingView): Instant | undefined {
  const at = add(state.receivedAt, twoDays);
  if (state.closed && state.closed.at <= at) return undefined;
  const answered = reportersOf(state).some(({ ref }) => {
    const answeredAt = acknowledgedAt(state, ref);
    return answeredAt !== undefined && answeredAt <= at;
  });
  return answered ? undefined : at;
}

/** Once, where there is a council, and not while the case is closed. */
export function councilAlerts(
  state: ReportingView,
  { config }: Surroundings,
): readonly Moment<ReportingEventBody>[] {
  const at = councilAlertAt(state);
  if (at === undefined || state.councilAlertedAt !== undefined || !config.council) return [];
  const noted = afterStandstill(notedAt(at, state.openedAt), closedTimes(state));
  return [{ at: noted, name: "unanswered", brings: { type: "CouncilAlerted" } }];
}
