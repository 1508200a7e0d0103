import type { EnactingDecision, EnactingView } from "./enacting-state.ts";
import type { HumanReason } from "./human-reason.ts";
import { waitingOf } from "./line-life.ts";
import type { Line } from "./line.ts";
import type { Asking } from "../../kernel/asking.ts";
import { refuse } from "../../kernel/refusal.ts";
import { isSamePerson } from "../../values/person.ts";

/** What does not change by trying: it is for people to do. */
const forGood: ReadonlySet<HumanReason> = new Set(["no-account-known", "is-on-roster", "is-bot"]);

/**
 * `/enact` once more: lines that waited for people because of what stood in the way then, bans that
 * somebody undid by hand, and many people's bans, which another member than the one who ordered
 * them has to mean too. Closed cases included. `undefined` where nothing waits.
 */
export function tryLinesAgain({
  state,
  actor,
}: Pick<Asking<EnactingView>, "state" | "actor">): EnactingDecision | undefined {
  const waiting = state.lines.filter(mayBeTriedAgain);
  if (waiting.length === 0) return undefined;
  const mine = waiting.filter(
    (line) => !needsAnother(line) || !isSamePerson(line.orderedBy, actor),
  );
  if (mine.length === 0) return refuse("needs-another-member");
  return [{ type: "LinesTriedAgain", lines: mine.map(({ line }) => line) }];
}

/** Whether what stood in the way of a line may be gone. */
export function mayBeTriedAgain({ life }: Line): boolean {
  const waits = waitingOf(life);
  if (waits) return !forGood.has(waits.reason);
  return life.is === "undone" && life.what !== "account-gone";
}

function needsAnother({ life }: Line): boolean {
  return waitingOf(life)?.reason === "more-than-three-people";
}
