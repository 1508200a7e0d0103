import type { MediatingCommand } from "./mediating-commands.ts";
import type { MediatingReason } from "./mediating-refusals.ts";
import type { MediatingDecision, MediatingView } from "./mediating-state.ts";
import {
  groupsOf,
  hasAgreed,
  isAskedFirst,
  type Mediation,
  newestMediation,
  takesPart,
  whoIsAsked,
} from "./mediation.ts";
import { whoIsTold } from "../reporting/correspondence.ts";
import type { ReportingCommand } from "../reporting/reporting-commands.ts";
import type { Asking } from "../../kernel/asking.ts";
import { list } from "../../kernel/formatting/people.ts";
import { type Refusal, refuse } from "../../kernel/refusal.ts";
import type { Addressee, PartyRef } from "../../values/party.ts";
import type { Instant } from "../../values/time.ts";

type Of<Type extends MediatingCommand["type"]> = Extract<MediatingCommand, { type: Type }>;

/**
 * Somebody who was told what is offered would try it. It is asked in this order: the mediator, the
 * reporters and affected people, who say apart what the others may learn of them, the reported.
 *
 * Manual: "Obtain the agreement of the reporter(s). The reporter(s) have complete freedom to decline
 * the mediation idea, or to propose an alternate mediator. Obtain the agreement of the reported
 * person(s)."
 */
export function agreeToMediation(
  { party, mayLearn }: Of<"AgreeToMediation">,
  { state }: Asking<MediatingView>,
): MediatingDecision {
  const offer = newestMediation(state);
  if (offer?.life.is !== "offered" || state.closed) return refuse("no-mediation");
  const refusal = whyNotAsk(party, offer);
  if (refusal) return refusal;
  if (!wasTold(party, offer.termsSince, "mediation", state) && !offer.agreed.includes(party))
    return refuse("offer-not-told", party);
  const discloses = isAskedFirst(party) ? mayLearn : undefined;
  const isNew =
    discloses &&
    !offer.disclosures.some((one) => one.party === party && one.mayLearn === discloses);
  if (offer.agreed.includes(party) && !isNew) return refuse("agreed-to-mediation", party);
  return [{ type: "MediationAgreed", party, ...(discloses && { mayLearn: discloses }) }];
}

/** Declining costs nothing, before it begins and at any time while it runs. */
export function declineMediation(
  { party }: Of<"DeclineMediation">,
  { state }: Asking<MediatingView>,
): MediatingDecision {
  const mediation = newestMediation(state);
  if (!mediation || mediation.life.is === "over" || state.closed) return refuse("no-mediation");
  if (!takesPart(party, mediation)) return refuse("not-in-mediation", party);
  return [{ type: "MediationDeclined", party }];
}

/** Why somebody cannot be told what is offered, or what came of it, yet. */
export function whyNotTellOfMediation(
  telling: Extract<ReportingCommand, { type: "TellParty" }>,
  { state, at }: Asking<MediatingView>,
): Refusal<MediatingReason> | readonly [] {
  const { what } = telling;
  if (what !== "mediation" && what !== "mediation-result") return [];
  const mediation = newestMediation(state);
  if (!mediation) return refuse("no-mediation");
  const refusals = whoIsTold(telling, state).map((one) =>
    what === "mediation"
      ? whyNotOfferTo(one, mediation)
      : whyNotTellResult(one, mediation, state, at),
  );
  return refusals.find((one) => one !== undefined) ?? [];
}

function whyNotOfferTo(
  party: Addressee,
  mediation: Mediation,
): Refusal<MediatingReason> | undefined {
  if (mediation.life.is !== "offered") return refuse("no-mediation");
  return whyNotAsk(party, mediation);
}

/** Nobody is asked before everybody who is asked first has agreed. */
function whyNotAsk(party: Addressee, offer: Mediation): Refusal<MediatingReason> | undefined {
  if (!takesPart(party, offer)) return refuse("not-in-mediation", party);
  if (offer.mediator === undefined) return refuse("mediator-missing");
  const earlier = groupsBefore(party, offer).filter((one) => !hasAgreed(one, offer));
  return earlier.length > 0 ? refuse("others-are-asked-first", list(earlier)) : undefined;
}

function groupsBefore(party: Addressee, offer: Mediation): readonly PartyRef[] {
  const groups = groupsOf(offer);
  return groups
    .slice(
      0,
      groups.findIndex((group) => group.some((one) => one === party)),
    )
    .flat();
}

function whyNotTellResult(
  party: Addressee,
  mediation: Mediation,
  state: MediatingView,
  at: Instant,
): Refusal<MediatingReason> | undefined {
  if (!whoKnowsOfOffer(mediation, state).includes(party)) return refuse("not-in-mediation", party);
  if (mediation.life.is === "offered") return refuse("no-result");
  return at < mediation.answersBy ? refuse("result-waits", mediation.answersBy) : undefined;
}

/** Who was never asked does not learn that somebody was. */
export function whoKnowsOfOffer(
  { offeredAt }: Mediation,
  { tellings }: MediatingView,
): readonly Addressee[] {
  const told = tellings.filter(({ what, at }) => what === "mediation" && at >= offeredAt);
  return [...new Set(told.map(({ party }) => party))];
}

/** Whether somebody was told that since then. */
export function wasTold(
  party: Addressee,
  since: Instant,
  what: "mediation" | "mediation-result",
  { tellings }: MediatingView,
): boolean {
  return tellings.some((one) => one.party === party && one.what === what && one.at >= since);
}

/** Those asked now who have not been told what is offered as it stands. */
export function untoldOfOffer(offer: Mediation, state: MediatingView): readonly PartyRef[] {
  return whoIsAsked(offer).filter(
    (party) =>
      !offer.agreed.includes(party) && !wasTold(party, offer.termsSince, "mediation", state),
  );
}
