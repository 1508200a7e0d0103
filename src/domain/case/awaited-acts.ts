import { isOrderOf } from "../chapters/enacting/line.ts";
import type { CaseState, PendingAct } from "./case-state.ts";

type Situation = Pick<CaseState, "pending" | "lines" | "closed" | "asOf">;

/**
 * What waits for a second and may still take effect: neither a ban that would be over by now, nor
 * the end of one that has ended, nor the closing of a closed case. Seconding those by their number
 * is answered with the reason.
 */
export function awaitedActs(state: Situation): readonly PendingAct[] {
  return state.pending.filter((pending) => mayTakeEffect(pending, state));
}

function mayTakeEffect({ act }: PendingAct, { lines, closed, asOf }: Situation): boolean {
  switch (act.act) {
    case "ban-alone":
      return !closed && act.until > asOf;
    case "lift-order":
      return lines.some((line) => isOrderOf(line, act.order) && !line.ended);
    case "close":
      return !closed;
    case "recuse":
    case "unrecuse":
    case "hand-over":
    case "appoint":
    case "name-chair":
    case "grant":
    case "thaw":
      return true;
  }
}
