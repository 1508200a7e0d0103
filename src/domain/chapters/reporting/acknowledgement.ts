import type { ReportingView } from "./reporting-state.ts";
import { type Length, lengthIn } from "../../kernel/length.ts";
import type { PromiseClock } from "../../kernel/promise-clock.ts";
import type { ClockLengths } from "../../values/adopted-config.ts";
import { reportersOf } from "../../values/party.ts";
import type { PartyRef } from "../../values/party.ts";
import { add, Duration, earliest, type Instant } from "../../values/time.ts";

export const acknowledgementLength: Length = {
  key: "acknowledgement",
  usually: Duration.parse("24h"),
  means: "From the report to the reply that confirms it.",
};

/**
 * One clock per reporter, from the receipt of their report to the first reply, or to the finding
 * that no reply can reach them.
 *
 * Manual: "they will immediately reply to the reporter to confirm receipt. This reply must be
 * sent within 24 hours".
 */
export function acknowledgementClocks(
  state: ReportingView,
  lengths: ClockLengths,
): readonly (PromiseClock & { readonly party: PartyRef })[] {
  return reportersOf(state).map(({ ref, since }) => ({
    name: "acknowledgement",
    party: ref,
    startedAt: since,
    dueAt: add(since, lengthIn(lengths, acknowledgementLength)),
    metAt: acknowledgedAt(state, ref) ?? state.closed?.at,
  }));
}

/** When this reporter was first told that the report arrived, or it was found impossible. */
export function acknowledgedAt(state: ReportingView, reporter: PartyRef): Instant | undefined {
  const told = state.tellings.filter(({ party, what }) => party === reporter && what === "receipt");
  const ruledOut = state.ruledOut.filter((one) => one.party === reporter && one.for === "tell");
  return earliest([...told, ...ruledOut].map(({ at }) => at));
}

/** Whether the case is open and a reporter has no reply yet. */
export function isUnanswered(state: ReportingView): boolean {
  return !state.closed && reportersOf(state).some(({ ref }) => !acknowledgedAt(state, ref));
}
