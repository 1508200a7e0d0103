import type { Appeal, AppealingView } from "./appealing-state.ts";
import { isToBeChanged } from "./change-owed.ts";
import { knowsOutcome } from "../enacting/time-to-take.ts";
import { notOwedSince } from "../reporting/still-owed.ts";
import { isConcerned, type PartyRef } from "../../values/party.ts";
import { latest } from "../../values/time.ts";

/**
 * Who has yet to be told what came of an appeal that was answered: whoever appeals, reporters and
 * affected people. Where something is to change, what came of it is the resolution that is agreed
 * then; nobody is told before.
 */
export function whoIsToBeTold(state: AppealingView): readonly PartyRef[] {
  const decided = state.deliberation.agreed.map(({ at }) => at);
  const owed = state.appeals.flatMap((appeal) => {
    const { party, answered } = appeal;
    if (!answered || isToBeChanged(appeal, state)) return [];
    const since = latest(answered.at, ...decided);
    return concernedBy(party, state).filter((one) => !knowsOutcome(one, since, state));
  });
  return [...new Set(owed)];
}

/** Who has yet to be told that the bans of whoever appeals are paused. */
export function whoIsToHearOfPause(
  { party, pausedAt }: Appeal,
  state: AppealingView,
): readonly PartyRef[] {
  if (pausedAt === undefined) return [];
  const isAware = (one: PartyRef) =>
    state.tellings.some(
      (told) => told.party === one && told.what === "appeal" && told.at >= pausedAt,
    ) || state.ruledOut.some((out) => out.party === one && out.for === "tell");
  return concernedBy(party, state).filter((one) => !isAware(one));
}

/** Whoever appeals, reporters and affected people who still want to hear of the case. */
function concernedBy(party: PartyRef, state: AppealingView): readonly PartyRef[] {
  const others = state.parties.filter(
    (one) => isConcerned(one) && !notOwedSince(one.ref, "appeal", state),
  );
  return [party, ...others.map(({ ref }) => ref)];
}
