import type { MediatingCommand, WrittenMediator } from "./mediating-commands.ts";
import type { MediatingReason } from "./mediating-refusals.ts";
import type { MediatingDecision, MediatingEventBody, MediatingView } from "./mediating-state.ts";
import { newestMediation, takesPart } from "./mediation.ts";
import { answersLength, mediationLength } from "./mediation-clock.ts";
import { unknownAmong } from "../reporting/correspondence.ts";
import { nameParty } from "../reporting/name-party.ts";
import { isSeenToElsewhere } from "../reporting/still-owed.ts";
import type { Asking } from "../../kernel/asking.ts";
import { excerpt } from "../../kernel/happening.ts";
import { lengthIn } from "../../kernel/length.ts";
import { type Refusal, refuse } from "../../kernel/refusal.ts";
import { type PartyRef, roleOf } from "../../values/party.ts";
import { isSamePerson } from "../../values/person.ts";
import { add, type Instant } from "../../values/time.ts";
import { isRecused } from "../../who-decides/deciding-body.ts";
import { decidesAnywhere } from "../../who-decides/party-is-out.ts";

type Of<Type extends MediatingCommand["type"]> = Extract<MediatingCommand, { type: Type }>;

/**
 * The committee offers mediation, once; again only where one of the parties wishes it.
 *
 * Manual: "the Committee can consider mediation in any case, mindful that the process is meant to
 * be strictly voluntary and no party can be pressured to participate."
 */
export function offerMediation(
  { mediator, between, wishedBy, anyway, ...dates }: Of<"OfferMediation">,
  asking: Asking<MediatingView>,
): MediatingDecision {
  const { state } = asking;
  const refusal = whyNotOffer(between, wishedBy, state);
  if (refusal) return refusal;
  const parties = between.length > 0 ? between : whoCanBeAsked(state);
  if (new Set(parties).size < 2) return refuse("nobody-to-mediate");
  const terms = termsOf(dates, asking);
  if ("refused" in terms) return terms;
  const found = mediator && findMediator(mediator, asking);
  if (found && "refused" in found) return found;
  return [
    ...(found?.named ?? []),
    {
      type: "MediationOffered",
      between: [...new Set(parties)],
      ...(found && { mediator: found.party }),
      ...terms,
      ...(wishedBy && { wishedBy }),
      ...(anyway && { anyway: excerpt(anyway) }),
    },
  ];
}

/** The offer that a resolution orders: it cannot order more. */
export function offerOrdered(
  between: readonly PartyRef[],
  asking: Pick<Asking<MediatingView>, "at" | "config">,
): MediatingEventBody {
  return { type: "MediationOffered", between: [...between], ...usualTerms(undefined, asking) };
}

function whyNotOffer(
  between: readonly PartyRef[],
  wishedBy: PartyRef | undefined,
  state: MediatingView,
): Refusal<MediatingReason> | undefined {
  const before = newestMediation(state);
  if (state.closed) return refuse("case-is-closed");
  if (before && before.life.is !== "over") return refuse("mediation-is-open");
  const unknown = unknownAmong([...between, ...(wishedBy ? [wishedBy] : [])], state);
  if (unknown) return unknown;
  const isWished = wishedBy !== undefined && before !== undefined && takesPart(wishedBy, before);
  return before && !isWished ? refuse("mediation-offered-before") : undefined;
}

/** Everybody who reported and was reported, as far as they can be asked. */
function whoCanBeAsked(state: MediatingView): readonly PartyRef[] {
  const { parties, ruledOut } = state;
  const isOut = (ref: PartyRef) =>
    isSeenToElsewhere(ref, state) || ruledOut.some((one) => one.party === ref && one.for === "ask");
  const sides = ["reporter", "reported"].map((role) =>
    parties.filter(({ ref, group }) => roleOf(ref) === role && !group && !isOut(ref)),
  );
  return sides.some((side) => side.length === 0) ? [] : sides.flat().map(({ ref }) => ref);
}

interface Dates {
  readonly until: Instant | undefined;
  readonly answersBy: Instant | undefined;
}

function termsOf(
  { until, answersBy }: Dates,
  asking: Asking<MediatingView>,
): { readonly until: Instant; readonly answersBy: Instant } | Refusal<MediatingReason> {
  if (answersBy !== undefined && answersBy <= asking.at) return refuse("date-has-passed");
  const usual = usualTerms(answersBy, asking);
  const terms = { ...usual, ...(until && { until }) };
  return terms.until > terms.answersBy ? terms : refuse("mediation-dates", terms.answersBy);
}

/** Manual: "Establish a timeline for mediation to complete, ideally within two weeks." */
function usualTerms(
  written: Instant | undefined,
  { at, config: { clocks } }: Pick<Asking<MediatingView>, "at" | "config">,
): { readonly until: Instant; readonly answersBy: Instant } {
  const answersBy = written ?? add(at, lengthIn(clocks, answersLength));
  return { until: add(answersBy, lengthIn(clocks, mediationLength)), answersBy };
}

/** Other terms, by whom it concerns; everybody else is asked about them anew. */
export function proposeTerms(
  { of, mediator, until }: Of<"ProposeMediationTerms">,
  asking: Asking<MediatingView>,
): MediatingDecision {
  const { state, at } = asking;
  const offer = newestMediation(state);
  if (offer?.life.is !== "offered" || state.closed) return refuse("no-mediation");
  if (of !== "committee" && !takesPart(of, offer)) return refuse("not-in-mediation", of);
  if (until !== undefined && until <= at) return refuse("date-has-passed");
  if (until !== undefined && until <= offer.answersBy)
    return refuse("mediation-dates", offer.answersBy);
  const found = mediator && findMediator(mediator, asking);
  if (found && "refused" in found) return found;
  const isOther = (found && found.party !== offer.mediator) ?? (until && until !== offer.until);
  if (!isOther) return refuse("same-terms");
  return [
    ...(found?.named ?? []),
    {
      type: "MediationTermsProposed",
      of,
      ...(found && { mediator: found.party }),
      ...(until && { until }),
    },
  ];
}

interface Found {
  readonly party: PartyRef;
  /** That they are a party now, where they were none. */
  readonly named: readonly MediatingEventBody[];
}

/** Who mediates has a place in the case as everybody else has, and is told and heard by it. */
function findMediator(
  written: WrittenMediator,
  asking: Asking<MediatingView>,
): Found | Refusal<MediatingReason> {
  const { state, config } = asking;
  if ("party" in written)
    return unknownAmong([written.party], state) ?? { party: written.party, named: [] };
  const named = nameParty({ type: "NameParty", role: "mediator", identity: written }, asking);
  if ("refused" in named) {
    const known = state.parties.find(({ ref }) => ref === named.detail);
    return known && named.refused === "already-named" ? { party: known.ref, named: [] } : named;
  }
  const party = named.find((one) => one.type === "PartyNamed");
  /* v8 ignore next -- naming somebody names them */
  if (!party) return refuse("nobody-to-mediate");
  const { person, address } = party;
  // By naming them to mediate, one member would put a colleague out of the case.
  if (person && !isRecused(person, state) && decidesAnywhere(person, state, config))
    return refuse("mediator-decides");
  const other = state.parties.find(
    (one) =>
      (person && one.person && isSamePerson(one.person, person)) ||
      (address !== undefined && one.address?.toLowerCase() === address.toLowerCase()),
  );
  return other
    ? refuse("mediator-is-party", other.ref)
    : { party: party.party, named: named.filter((one) => one.type !== "SecondAwaited") };
}
