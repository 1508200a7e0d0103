import { openQuestions, reportersOf, type CaseState } from "./case/case-state.ts";
import { acknowledgedAt } from "./clocks/acknowledgement.ts";

/**
 * The commands that bring a case on as it stands, the most pressing first. All others may be used
 * too, as far as they are not refused.
 */
export function commandsNow(state: CaseState): readonly string[] {
  if (state.closed) return ["told", "note", "reopen", "help"];
  const { pending, parties, finding } = state;
  const isUnanswered = reportersOf(state).some(({ ref }) => !acknowledgedAt(state, ref));
  const isOnlyReported = parties.length === reportersOf(state).length;
  return [
    ...(pending.length > 0 ? ["second"] : []),
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
