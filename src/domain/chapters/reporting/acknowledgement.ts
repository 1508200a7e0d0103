import type { ReportingView } from "./reporting-state.ts";
import { type Length, lengthIn } from "../../kernel/length.ts";
import { notOwedSince } from "./still-owed.ts";
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
 * that no reply can reach them; none for whoever took the report back before and wants none.
 *
 * Manual: "they will immediately reply to the reporter to confirm receipt. This reply must be
 * sent within 24 hours".
 */
export function acknowledgementClocks(
  state: ReportingView,
  lengths: ClockLengths,
): readonly (PromiseClock & { readonly party: PartyRef })[] {
  return reportersOf(state).flatMap(({ ref, since }) => {
    const repliedAt = acknowledgedAt(state, ref);
    if (!repliedAt && notOwedSince(ref, "receipt", state)) return [];
    const dueAt = add(since, lengthIn(lengths, acknowledgementLength));
    const metAt = repliedAt ?? state.closed?.at;
    return { name: "acknowledgement", party: ref, startedAt: since, dueAt, metAt };
  });
}

/** When this reporter was first told that the report arrived, or it was found impossible. */
export function acknowledgedAt(state: ReportingView, reporter: PartyRef): Instant | undefined {
  const told = state.tellings.filter(({ party, what }) => party === reporter && what === "receipt");
  const ruledOut = state.ruledOut.filter((one) => one.party === reporter && one.for === "tell");
  return earliest([...told, ...ruledOut].map(({ at }) => at));
}

/** Whether a reporter is owed a reply in an open case and has none. */
export function isReplyOpen(reporter: PartyRef, state: ReportingView): boolean {
  const isOwed = !acknowledgedAt(state, reporter) && !notOwedSince(reporter, "receipt", state);
  return isOwed && !state.closed;
}

/** Whether any reporter is owed a reply and has none. */
export function isUnanswered(state: ReportingView): boolean {
  return reportersOf(state).some(({ ref }) => isReplyOpen(ref, state));
}
