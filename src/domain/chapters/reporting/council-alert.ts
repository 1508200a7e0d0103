import { reportersOf } from "../../values/party.ts";
import type { ReportingView } from "./reporting-state.ts";
import { add, Duration, type Instant } from "../../values/time.ts";
import { acknowledgedAt } from "./acknowledgement.ts";

const twoDays = Duration.parse("48h");

/**
 * When the council hears that a report waits, or `undefined` once anybody answered in time.
 *
 * Manual: the council steps in where the committee "is not available to handle a code of conduct
 * report promptly". It is told that a case waits, not what it is about.
 */
export function councilAlertAt(state: ReportingView): Instant | undefined {
  const at = add(state.receivedAt, twoDays);
  if (state.closed && state.closed.at <= at) return undefined;
  const answered = reportersOf(state).some(({ ref }) => {
    const answeredAt = acknowledgedAt(state, ref);
    return answeredAt !== undefined && answeredAt <= at;
  });
  return answered ? undefined : at;
}
