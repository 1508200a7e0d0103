import { acknowledgedAt } from "./acknowledgement.ts";
import type { ReportingCommand } from "./reporting-commands.ts";
import type { ReportingDecision, ReportingView } from "./reporting-state.ts";
import type { Asking } from "../../kernel/asking.ts";
import type { CaseFile } from "../../kernel/case-file.ts";
import { refuse } from "../../kernel/refusal.ts";
import { reportersOf } from "../../values/party.ts";
import type { Instant } from "../../values/time.ts";

/**
 * When the report reached anybody of the committee; what was promised counts from then. It was no
 * later than the case was opened. Once a reporter has their reply it may still turn out earlier, and
 * never later: a reply that was late stays so.
 *
 * Manual: "they will immediately reply to the reporter to confirm receipt. This reply must be sent
 * within 24 hours".
 */
export function dateReceipt(
  { receivedAt }: Extract<ReportingCommand, { type: "DateReceipt" }>,
  { state }: Asking<ReportingView>,
): ReportingDecision {
  if (receivedAt === state.receivedAt) return refuse("received-then-already", receivedAt);
  if (receivedAt > state.openedAt) return refuse("opened-before-received", state.openedAt);
  const isAnswered = reportersOf(state).some(({ ref }) => acknowledgedAt(state, ref));
  return isAnswered && receivedAt > state.receivedAt
    ? refuse("answered-by-then", state.receivedAt)
    : [{ type: "ReceiptDated", receivedAt }];
}

/** What counted from the former time counts from the new one; what was noted until now stays. */
export function receivedThen(
  before: Pick<CaseFile, "receivedAt" | "happenedBy" | "parties">,
  { receivedAt, at }: { readonly receivedAt: Instant; readonly at: Instant },
): Pick<CaseFile, "receivedAt" | "receiptKnownAt" | "happenedBy" | "parties"> {
  const moved = (instant: Instant) => (instant === before.receivedAt ? receivedAt : instant);
  return {
    receivedAt,
    receiptKnownAt: at,
    happenedBy: moved(before.happenedBy),
    parties: before.parties.map((party) => ({ ...party, since: moved(party.since) })),
  };
}
