import type { ReportingAct } from "./reporting-acts.ts";
import type { ReportingReason } from "./reporting-refusals.ts";
import type { ReportingEventBody, ReportingView } from "./reporting-state.ts";
import type { Asking } from "../../kernel/asking.ts";
import { type Refusal, refuse } from "../../kernel/refusal.ts";
import type { PartyRef } from "../../values/party.ts";
import { isSamePerson, type Person } from "../../values/person.ts";
import { isOutOnOneWord, isRecused } from "../../who-decides/deciding-body.ts";
import { recusedByOthers, whyNotRecuse } from "../../who-decides/recusal.ts";

type KeepOut = Extract<ReportingAct, { act: "keep-out" }>;

/**
 * Another member agrees that a colleague is the party one of them named: they are out for good. Where
 * their time out is over by then, it is a recusal by others like any.
 */
export function keptOut(
  { party, person }: KeepOut,
  asking: Asking<ReportingView>,
): ReportingEventBody | Refusal<ReportingReason> {
  const { state } = asking;
  if (!isThatParty(party, person, state)) return refuse("no-such-party", party);
  if (isOutOnOneWord(person, state))
    return { type: "MemberRecused", member: person, ground: "party" };
  return whyNotRecuse(person, asking) ?? recusedByOthers(person, `they are ${party}`, asking);
}

/** Whether nobody has to agree any more: they are out for good, or it was somebody else. */
export function isKeptOutOrNot({ party, person }: KeepOut, state: ReportingView): boolean {
  if (!isThatParty(party, person, state)) return true;
  return isRecused(person, state) && !isOutOnOneWord(person, state);
}

function isThatParty(ref: PartyRef, person: Person, { parties }: ReportingView): boolean {
  return parties.some(
    (party) => party.ref === ref && party.person && isSamePerson(party.person, person),
  );
}
