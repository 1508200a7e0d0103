import type { ReportingCommand } from "./reporting-commands.ts";
import type { Telling } from "./reporting-events.ts";
import type { ReportingReason } from "./reporting-refusals.ts";
import type { ReportingDecision, ReportingView } from "./reporting-state.ts";
import { notOwedSince } from "./still-owed.ts";
import type { Asking } from "../../kernel/asking.ts";
import { excerpt } from "../../kernel/happening.ts";
import { type Refusal, refuse } from "../../kernel/refusal.ts";
import {
  type Addressee,
  isConcerned,
  type Party,
  type PartyRef,
  roleOf,
} from "../../values/party.ts";

type Of<Type extends ReportingCommand["type"]> = Extract<ReportingCommand, { type: Type }>;

/**
 * A member says that somebody was told something; `everyone` is whoever hears of such a thing. Telling
 * again is recorded again.
 *
 * Manual: "they will immediately reply to the reporter to confirm receipt"; "respond to the
 * reporter(s) with an update and projected timeline for resolution".
 */
export function tellParty(
  { whom, what, until, words }: Of<"TellParty">,
  { state, at }: Asking<ReportingView>,
): ReportingDecision {
  if (until !== undefined && until <= at) return refuse("date-has-passed");
  const parties = whoIsTold({ whom, what }, state);
  if (parties.length === 0) return refuse("nobody-hears-that");
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

/**
 * `everyone` is every reporter; where the resolution is told, or an appeal against it, affected people
 * too; and where the outcome is, those reported besides. Whoever took their report back hears of what they
 * still want to.
 */
export function whoIsTold(
  { whom, what }: Pick<Of<"TellParty">, "whom" | "what">,
  state: ReportingView,
): readonly Addressee[] {
  if (whom !== "everyone") return [whom];
  return state.parties
    .filter((party) => hears(what, party) && !notOwedSince(party.ref, what, state))
    .map(({ ref }) => ref);
}

/** Whether a party of that role hears of such a thing. */
export function hears(what: Telling, party: Party): boolean {
  const role = roleOf(party.ref);
  switch (what) {
    case "receipt":
    case "timeline":
    case "mediation":
    case "mediation-result":
    case "check-in":
    case "end-of-ban":
      return role === "reporter";
    case "resolution":
    case "appeal":
      return isConcerned(party);
    case "outcome":
      return isConcerned(party) || role === "reported";
  }
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
