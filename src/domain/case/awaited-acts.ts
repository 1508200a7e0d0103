import type { CaseState, PendingAct } from "./case-state.ts";
import { secondingOf } from "./seconding-of.ts";

/**
 * What waits for a second and may still take effect: neither a ban that would be over by now, nor
 * the end of one that has ended, nor the closing of a closed case. Seconding those by their number
 * is answered with the reason.
 */
export function awaitedActs(state: CaseState): readonly PendingAct[] {
  return state.pending.filter(({ act }) => !secondingOf(act).isOver?.(act, state));
}
