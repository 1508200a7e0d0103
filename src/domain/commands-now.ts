import { isInDanger } from "./alone/danger.ts";
import { openQuestions, reportersOf, type CaseState } from "./case/case-state.ts";
import { acknowledgedAt } from "./clocks/acknowledgement.ts";
import { ordersInForce } from "./enactment/orders.ts";

/**
 * The commands that bring a case on as it stands, the most pressing first. All others may be used
 * too, as far as they are not refused.
 */
export function commandsNow(state: CaseState): readonly string[] {
  const { pending, parties, finding } = state;
  const urgent = [
    ...(isInDanger(state) ? ["danger"] : []),
    ...(pending.length > 0 ? ["second"] : []),
    ...(state.loneActs.some(({ settled }) => !settled) ? ["ratify", "reverse"] : []),
    ...(ordersInForce(state, state.asOf).length > 0 ? ["review"] : []),
  ];
  if (state.closed) return [...urgent, "told", "note", "reopen", "help"];
  const isUnanswered = reportersOf(state).some(({ ref }) => !acknowledgedAt(state, ref));
  const isOnlyReported = parties.length === reportersOf(state).length;
  return [
    ...urgent,
    ...(isUnanswered ? ["acknowledge", "cannot"] : []),
    ...(openQuestions(state).length > 0 ? ["heard"] : []),
    ...(isOnlyReported ? ["name"] : []),
    "ask",
    "note",
    ...(finding.violation === undefined ? ["find"] : []),
    "told",
    "recuse",
    "close",
    "next",
    "help",
  ];
}
