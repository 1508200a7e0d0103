import { reportersOwed } from "../reporting/still-owed.ts";
import type { EnactingView } from "./enacting-state.ts";
import type { Addressee } from "../../values/party.ts";
import { partyOf } from "../../values/measure.ts";
import type { Instant } from "../../values/time.ts";
import type { Action } from "./action.ts";

/**
 * Whether a measure may take effect now, as its `tell` says. `before`: the person concerned was
 * told the outcome, or cannot be told. `after`: every reporter was, so that the person hears of it
 * only once the reporters know. `with`, and whatever a member did alone: at once.
 */
export function isTimeToTake(action: Action, state: EnactingView): boolean {
  return toBeToldFirst(action, state).length === 0;
}

/** Who still has to be told the outcome before an action may take effect. */
export function toBeToldFirst(action: Action, state: EnactingView): readonly Addressee[] {
  const { measure, act, orderedAt } = action;
  if (act !== undefined || !("tell" in measure) || measure.tell === "with") return [];
  const concerned = [partyOf(measure)].filter((one) => one !== undefined);
  const first: readonly Addressee[] =
    measure.tell === "after" ? reportersOwed("outcome", state).map(({ ref }) => ref) : concerned;
  const since = agreedAt(state, orderedAt);
  return first.filter((one) => !knowsOutcome(one, since, state));
}

/** When the resolution was agreed that ordered something at that instant. */
function agreedAt({ deliberation }: EnactingView, orderedAt: Instant): Instant {
  return deliberation.agreed.findLast(({ at }) => at <= orderedAt)?.at ?? orderedAt;
}

/** Whether somebody was told the outcome since then, or lawfully cannot be told. */
export function knowsOutcome(
  whom: Addressee,
  since: Instant,
  { tellings, ruledOut }: EnactingView,
): boolean {
  return (
    tellings.some((told) => told.party === whom && told.what === "outcome" && told.at >= since) ||
    ruledOut.some((out) => out.party === whom && out.for === "tell")
  );
}
