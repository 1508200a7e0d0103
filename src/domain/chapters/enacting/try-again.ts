import { waitingOf } from "./action-life.ts";
import type { Action } from "./action.ts";
import type { EnactingDecision, EnactingView } from "./enacting-state.ts";
import type { HumanReason } from "./human-reason.ts";
import type { Asking } from "../../kernel/asking.ts";
import { refuse } from "../../kernel/refusal.ts";
import { isSamePerson } from "../../values/person.ts";

/** What does not change by trying: it is for people to do. */
const forGood: ReadonlySet<HumanReason> = new Set([
  "no-account-known",
  "is-on-roster",
  "is-bot",
  "cannot-mute",
]);

/**
 * `/enact` once more: actions that waited for people because of what stood in the way then, bans
 * that somebody undid by hand, and many people's bans, which another member than the one who
 * ordered them has to mean too. Closed cases included. `undefined` where nothing waits.
 */
export function tryActionsAgain({
  state,
  actor,
}: Pick<Asking<EnactingView>, "state" | "actor">): EnactingDecision | undefined {
  const waiting = state.actions.filter(mayBeTriedAgain);
  if (waiting.length === 0) return undefined;
  const mine = waiting.filter(
    (action) => !needsAnother(action) || !isSamePerson(action.orderedBy, actor),
  );
  if (mine.length === 0) return refuse("needs-another-member");
  return [{ type: "LinesTriedAgain", lines: mine.map(({ number }) => number) }];
}

/** Whether what stood in the way of an action may be gone. */
export function mayBeTriedAgain({ life }: Action): boolean {
  const waits = waitingOf(life);
  if (waits) return !forGood.has(waits.reason);
  if (life.is === "carried-out") {
    const reason = life.growth?.waits;
    return reason !== undefined && !forGood.has(reason);
  }
  return life.is === "undone" && life.what !== "account-gone";
}

function needsAnother({ life }: Action): boolean {
  return waitingOf(life)?.reason === "more-than-three-people";
}
