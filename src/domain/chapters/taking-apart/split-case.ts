import type { TakingApartAct } from "./taking-apart-acts.ts";
import type { TakingApartCommand } from "./taking-apart-commands.ts";
import type { TakingApartReason } from "./taking-apart-refusals.ts";
import type { TakingApartDecision, TakingApartView } from "./taking-apart-state.ts";
import { isOnlyReported } from "../closing/closed-alone.ts";
import { newestAgreed } from "../deciding/deliberation.ts";
import { whyMediationGoesOn } from "../mediating/mediation-owed.ts";
import { unknownAmong } from "../reporting/correspondence.ts";
import { isSeenToElsewhere } from "../reporting/still-owed.ts";
import { type Asking, awaitSecond } from "../../kernel/asking.ts";
import { excerpt } from "../../kernel/happening.ts";
import { type Refusal, refuse } from "../../kernel/refusal.ts";
import { type PartyRef, reportersOf, roleOf } from "../../values/party.ts";

type Asked = Pick<TakingApartCommand, "parties" | "also">;

/**
 * Takes one of two matters out of a case, into one of its own. Where there is nothing yet but a report,
 * one member's word is enough, as for closing; past that another's second is needed.
 */
export function splitCase(
  { parties, also, about }: TakingApartCommand,
  asking: Asking<TakingApartView>,
): TakingApartDecision {
  const { state } = asking;
  const asked = { parties, also: alsoIn({ parties, also }, state) };
  const why = whyNotSplit(asked, state);
  if (why) return why;
  const split = { parties: [...parties], also: [...asked.also], about: excerpt(about) };
  return isOnlyReported(state)
    ? [splitOf({ act: "split", ...split })]
    : awaitSecond({ act: "split", ...split }, asking);
}

/** What a second brings about. */
export function splitOf({ parties, also, about }: TakingApartAct) {
  return {
    type: "CaseSplit" as const,
    parties,
    ...(also.length > 0 && { also }),
    about,
  };
}

/** Where no reporter is named, whoever reported the one matter reported the other. */
function alsoIn({ parties, also }: Asked, state: TakingApartView): readonly PartyRef[] {
  const isNamed = [...parties, ...also].some((ref) => roleOf(ref) === "reporter");
  if (isNamed) return also.filter((ref) => !parties.includes(ref));
  const reporters = reportersHere(state).filter((ref) => !parties.includes(ref));
  return [...also.filter((ref) => !parties.includes(ref)), ...reporters];
}

function reportersHere(state: TakingApartView): readonly PartyRef[] {
  return reportersOf(state)
    .map(({ ref }) => ref)
    .filter((ref) => !isSeenToElsewhere(ref, state));
}

/** Asked again when another member agrees. */
export function whyNotSplit(
  { parties, also }: Asked,
  state: TakingApartView,
): Refusal<TakingApartReason> | undefined {
  if (state.closed) return refuse("case-is-closed");
  const named = [...parties, ...also];
  return (
    unknownAmong(named, state) ??
    whyNobodyGoes(parties, state) ??
    whyNotThey(named, state) ??
    whyTooLate(parties, state)
  );
}

function whyNobodyGoes(
  parties: readonly PartyRef[],
  state: TakingApartView,
): Refusal<TakingApartReason> | undefined {
  if (parties.length === 0) return refuse("split-takes-nobody");
  const isLeft = reportersHere(state).some((ref) => !parties.includes(ref));
  return isLeft ? undefined : refuse("split-leaves-no-reporter");
}

function whyNotThey(
  named: readonly PartyRef[],
  state: TakingApartView,
): Refusal<TakingApartReason> | undefined {
  const mediator = named.find((ref) => roleOf(ref) === "mediator");
  if (mediator) return refuse("mediator-stays", mediator);
  const isOnTheWay = (ref: PartyRef) =>
    state.splits.some((one) => one.to === undefined && one.parties.includes(ref));
  const gone = named.find((ref) => isSeenToElsewhere(ref, state) || isOnTheWay(ref));
  if (gone) return refuse("split-off-already", gone);
  const joined = state.joined.find(({ party, isHere }) => isHere && named.includes(party));
  return joined && refuse("split-of-joined", `${joined.party} ${joined.from}`);
}

function whyTooLate(
  parties: readonly PartyRef[],
  state: TakingApartView,
): Refusal<TakingApartReason> | undefined {
  const { deliberation, actions } = state;
  if (newestAgreed(deliberation)) return refuse("split-after-decision");
  const mediation = whyMediationGoesOn(state);
  if (mediation) return mediation;
  const { measures = [], finding } = deliberation.proposal?.resolution ?? {};
  const proposed = parties.find((ref) =>
    [...measures, { ...finding }].some((one) => names(one, ref)),
  );
  if (proposed) return refuse("split-past-proposal", proposed);
  const touched = parties.find((ref) => actions.some(({ measure }) => names(measure, ref)));
  return touched && refuse("split-past-measures", touched);
}

function names(measure: object, ref: PartyRef): boolean {
  return Object.values(measure).flat().includes(ref);
}
