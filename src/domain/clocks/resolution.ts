import type { CaseState } from "../case/case-state.ts";
import type { ClockLengths } from "../config/adopted-config.ts";
import { add } from "../time.ts";
import type { Clock } from "./clock.ts";

/**
 * From the receipt of the report to the committee's agreement.
 *
 * Manual: "should aim to have a resolution agreed upon within one week".
 */
export function resolutionClock(
  state: CaseState,
  lengths: Pick<ClockLengths, "resolution">,
): Clock {
  return {
    name: "resolution",
    party: undefined,
    startedAt: state.receivedAt,
    dueAt: add(state.receivedAt, lengths.resolution),
    metAt: undefined,
  };
}
