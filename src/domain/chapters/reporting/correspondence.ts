import type { ReportingCommand } from "./reporting-commands.ts";
import type { ReportingReason } from "./reporting-refusals.ts";
import type { ReportingDecision, ReportingView } from "./reporting-state.ts";
import type { Asking } from "../../kernel/asking.ts";
import { excerpt } from "../../kernel/happening.ts";
import { type Refusal, refuse } from "../../kernel/refusal.ts";
import { type Addressee, type PartyRef, reportersOf } from "../../values/party.ts";

type Of<Type extends ReportingCommand["type"]> = Extract<ReportingCommand, { type: Type }>;

/**
 * A member says that somebody was told something; `everyone` is every reporter. Telling again is
 * recorded again.
 *
 * Manual: "they will immediately reply to the reporter to confirm receipt"; "respond to the
 * reporter(s) with an update and projected timeline for resolution".
 */
export function tellParty(
  { whom, what, until, words }: Of<"TellParty">,
  { state, at }: Asking<ReportingView>,
): ReportingDecision {
  if (until !== undefined && until <= at) return refuse("date-has-passed");
  const parties = whom === "everyone" ? reportersOf(state).map((party) => party.ref) : [whom];
  return (
    unknownAmong(parties, state) ??
    parties.map((party) => ({
      type: "PartyTold",
      party,
      what,
      ...(until && { until }),
      ...(words && { words: excerpt(words) }),
    }))
  );
}

/** Somebody lawfully cannot be told or asked: what waits for it is satisfied, with the reason kept. */
export function ruleOutContact(
  { for: purpose, whom, ground, reason }: Of<"RuleOutContact">,
  { state }: Asking<ReportingView>,
): ReportingDecision {
  return (
    unknownAmong([whom], state) ?? [
      { type: "ContactRuledOut", party: whom, for: purpose, ground, reason: excerpt(reason) },
    ]
  );
}

function isParty(addressee: Addressee): addressee is PartyRef {
  return addressee !== "council" && addressee !== "core-team";
}

export function unknownAmong(
  addressees: readonly Addressee[],
  state: ReportingView,
): Refusal<ReportingReason> | undefined {
  const unknown = addressees
    .filter(isParty)
    .find((one) => !state.parties.some((party) => party.ref === one));
  return unknown && refuse("no-such-party", unknown);
}
