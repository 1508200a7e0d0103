import { StillWanted, type Telling } from "./reporting-events.ts";
import type { ReportingState, ReportingView } from "./reporting-state.ts";
import { type Party, type PartyRef, reportersOf } from "../../values/party.ts";
import type { Instant } from "../../values/time.ts";

type Withdrawals = Pick<ReportingState, "withdrawals">;

/** Since when somebody's report is taken back, and what they still want to hear; `undefined` where it stands. */
export function withdrawalOf(party: PartyRef, { withdrawals }: Withdrawals) {
  return withdrawals.find((one) => one.party === party);
}

/** Whether somebody is seen to in another case now, and not in this one. */
export function isSeenToElsewhere(party: PartyRef, state: Withdrawals): boolean {
  return withdrawalOf(party, state)?.ledTo !== undefined;
}

/**
 * When it ceased to be owed to somebody that they are told something: since they took their report
 * back and do not want to hear of it. `undefined` where it is owed as to everybody.
 */
export function notOwedSince(
  party: PartyRef,
  what: Telling,
  state: Withdrawals,
): Instant | undefined {
  const withdrawal = withdrawalOf(party, state);
  // Appeals, and words afterwards, are about what came of it.
  const wish = StillWanted.safeParse(what).data ?? "outcome";
  return withdrawal?.wants.includes(wish) ? undefined : withdrawal?.at;
}

/** The reporters who are owed that they are told something. */
export function reportersOwed(
  what: Telling,
  state: Pick<ReportingView, "parties"> & Withdrawals,
): readonly Party[] {
  return reportersOf(state).filter(({ ref }) => !notOwedSince(ref, what, state));
}

/** The withdrawals in force after another of a party, or after its end. */
export function withdrawalsAfter(
  { withdrawals }: Withdrawals,
  party: PartyRef,
  withdrawal?: Omit<Withdrawals["withdrawals"][number], "party">,
): Withdrawals {
  const others = withdrawals.filter((one) => one.party !== party);
  return { withdrawals: withdrawal ? [...others, { party, ...withdrawal }] : others };
}
