import type { AppealingView } from "./appealing-state.ts";
import type { AgreedResolution } from "../deciding/deciding-state.ts";
import { answeringSince } from "../intake/first-opening.ts";
import { type Length, lengthIn } from "../../kernel/length.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import type { PartyRef } from "../../values/party.ts";
import { add, dayOf, Duration, endOfDay, type Instant } from "../../values/time.ts";

export const timeToAppealLength: Length = {
  key: "appeals",
  usually: Duration.parse("30d"),
  isLeftOut: true,
  means: "From being told the outcome: how long somebody reported may appeal against it.",
};

/**
 * When a party was first told the outcome of a resolution, and the last instant at which they may
 * appeal against it: the last day counts whole. `undefined` while nobody told them, since their
 * time has not begun then.
 */
export function timeToAppeal(
  party: PartyRef,
  { at }: AgreedResolution,
  state: AppealingView,
  { clocks }: AdoptedConfig,
): { readonly toldAt: Instant; readonly until: Instant } | undefined {
  const told = state.tellings.find(
    (one) => one.party === party && one.what === "outcome" && one.at >= at,
  );
  if (!told) return undefined;
  const until = endOfDay(
    dayOf(add(answeringSince(told, state), lengthIn(clocks, timeToAppealLength))),
  );
  return { toldAt: told.at, until };
}
