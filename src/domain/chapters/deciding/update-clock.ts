import type { DecidingView } from "./deciding-state.ts";
import { resolutionLength } from "./resolution-clock.ts";
import { timesOfMediation } from "../mediating/mediation-clock.ts";
import { reportersOwed } from "../reporting/still-owed.ts";
import { lengthIn } from "../../kernel/length.ts";
import { isRunning, type PromiseClock } from "../../kernel/promise-clock.ts";
import { byBeginning, closedTimes, movedBy } from "../../kernel/standstill.ts";
import type { ClockLengths } from "../../values/adopted-config.ts";
import type { Party, PartyRef } from "../../values/party.ts";
import { add, earliest, latest, part } from "../../values/time.ts";

/**
 * One clock per reporter who did not take the report back, from the reminder that the resolution's week passes, or the time they were
 * told last, to the end of it. A resolution keeps it, the end of the case, and the finding that no
 * word can reach them; word of another time begins the next one. What is kept before never begins.
 * It stands still while people mediate, as the week does.
 *
 * Manual: "In the event that a resolution can't be determined in that time, the committee will
 * respond to the reporter(s) with an update and projected timeline for resolution."
 */
export function updateClocks(
  state: DecidingView,
  lengths: ClockLengths,
): readonly (PromiseClock & { readonly party: PartyRef })[] {
  return reportersOwed("timeline", state)
    .map((reporter) => updateClock(reporter, state, lengths))
    .filter(({ startedAt, metAt }) => metAt === undefined || metAt > startedAt);
}

function updateClock(
  { ref, since }: Party,
  state: DecidingView,
  lengths: ClockLengths,
): PromiseClock & { readonly party: PartyRef } {
  const told = state.tellings.findLast(({ party, what }) => party === ref && what === "timeline");
  const cannot = state.ruledOut.findLast((one) => one.party === ref && one.for === "tell");
  const isOutOfReach = cannot !== undefined && (told === undefined || cannot.at > told.at);
  const from = told?.at ?? state.receivedAt;
  const promised = told?.until ?? add(state.receivedAt, lengthIn(lengths, resolutionLength));
  const moved = movedBy(timesOfMediation(state), { from, until: promised, now: state.asOf });
  const { dueAt: until, pausedAt, standstills = [] } = moved;
  const stoodStill = [...standstills, ...closedTimes(state)];
  const warnsAt = latest(part(from, until, 3 / 4), since);
  const kept = [
    state.deliberation.agreed[0]?.at,
    isOutOfReach ? cannot.at : undefined,
    state.closed?.at,
  ];
  return {
    name: "update",
    party: ref,
    startedAt: warnsAt,
    warnsAt,
    dueAt: latest(until, since),
    ...(pausedAt && { pausedAt }),
    ...(stoodStill.length > 0 && { standstills: stoodStill.toSorted(byBeginning) }),
    metAt: earliest(kept.filter((at) => at !== undefined)),
  };
}

/** Who is owed word of a time by now, as the reminder says. */
export function updatesOwed(
  state: DecidingView,
  lengths: ClockLengths,
): readonly (PromiseClock & { readonly party: PartyRef })[] {
  return updateClocks(state, lengths).filter(
    (clock) => isRunning(clock) && clock.startedAt <= state.asOf,
  );
}
