import type { CaseState } from "../case/case-state.ts";
import type { ClockLengths } from "../config/adopted-config.ts";
import type { PartyRef } from "../party.ts";
import { add, earliest, type Instant } from "../time.ts";
import type { Clock } from "./clock.ts";

/**
 * One clock per reporter, from the receipt of the report to the first reply.
 *
 * Manual: "they will immediately reply to the reporter to confirm receipt. This reply must be
 * sent within 24 hours".
 */
export function acknowledgementClocks(
  state: CaseState,
  lengths: Pick<ClockLengths, "acknowledgement">,
): readonly Clock[] {
  return state.reporters.map((reporter) => ({
    name: "acknowledgement",
    party: reporter,
    startedAt: state.receivedAt,
    dueAt: add(state.receivedAt, lengths.acknowledgement),
    metAt: acknowledgedAt(state, reporter),
  }));
}

/** When this reporter was first told that the report arrived. */
export function acknowledgedAt(state: CaseState, reporter: PartyRef): Instant | undefined {
  return earliest(
    state.tellings
      .filter((telling) => telling.party === reporter && telling.what === "receipt")
      .map((telling) => telling.at),
  );
}
