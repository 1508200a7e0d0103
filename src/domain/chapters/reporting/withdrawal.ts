import type { ReportingCommand } from "./reporting-commands.ts";
import { unknownAmong } from "./correspondence.ts";
import type { StillWanted } from "./reporting-events.ts";
import type { ReportingDecision, ReportingView } from "./reporting-state.ts";
import { withdrawalOf } from "./still-owed.ts";
import type { Asking } from "../../kernel/asking.ts";
import { excerpt } from "../../kernel/happening.ts";
import { refuse } from "../../kernel/refusal.ts";
import { roleOf } from "../../values/party.ts";

type Of<Type extends ReportingCommand["type"]> = Extract<ReportingCommand, { type: Type }>;

/**
 * A reporter takes the report back, as a member says: nothing is closed, the committee decides whether
 * it goes on, and what was promised to them is not owed any more, but for what they still want to hear.
 */
export function withdrawReport(
  { party, wants, words }: Of<"WithdrawReport">,
  { state }: Asking<ReportingView>,
): ReportingDecision {
  const unknown = unknownAmong([party], state);
  if (unknown) return unknown;
  if (roleOf(party) !== "reporter") return refuse("reported-nothing", party);
  const before = withdrawalOf(party, state);
  if (before && sameWishes(before.wants, wants)) return refuse("withdrawn-already", party);
  const kept = wants.length > 0 ? { wants: [...wants] } : {};
  return [{ type: "ReportWithdrawn", party, words: excerpt(words), ...kept }];
}

/** They stand by the report after all: what was promised to them is owed as before. */
export function undoWithdrawal(
  { party, words }: Of<"UndoWithdrawal">,
  { state }: Asking<ReportingView>,
): ReportingDecision {
  return (
    unknownAmong([party], state) ??
    (withdrawalOf(party, state)
      ? [{ type: "WithdrawalUndone", party, words: excerpt(words) }]
      : refuse("not-withdrawn", party))
  );
}

function sameWishes(some: readonly StillWanted[], others: readonly StillWanted[]): boolean {
  return some.length === others.length && some.every((one) => others.includes(one));
}
