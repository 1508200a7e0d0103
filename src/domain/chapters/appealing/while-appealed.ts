import type { AppealingReason } from "./appealing-refusals.ts";
import { type AppealingView, openAppeals } from "./appealing-state.ts";
import { changeOwed } from "./change-owed.ts";
import { whoIsToBeTold } from "./who-hears-answer.ts";
import { printOwed } from "../../kernel/owed.ts";
import { type Refusal, refuse } from "../../kernel/refusal.ts";

type Answer = readonly [] | Refusal<AppealingReason>;

/** While an appeal is open nothing is decided past it. */
export function notPastAppeal(state: AppealingView): Answer {
  const [open] = openAppeals(state);
  return open ? refuse("appeal-is-open", open.party) : [];
}

/** A case is closed once every appeal is answered, what that takes is decided, and all were told. */
export function notBeforeAnswered(state: AppealingView): Answer {
  const past = notPastAppeal(state);
  if ("refused" in past) return past;
  const change = changeOwed(state);
  if (change) return refuse("change-is-owed", change.party);
  const owed = whoIsToBeTold(state).map((to) => ({ owed: "outcome" as const, to }));
  return owed.length > 0 ? refuse("not-yet-told", printOwed(owed)) : [];
}
