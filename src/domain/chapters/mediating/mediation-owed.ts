import { untoldOfOffer, wasTold, whoKnowsOfOffer } from "./answer-to-offer.ts";
import type { MediatingReason } from "./mediating-refusals.ts";
import type { MediatingView } from "./mediating-state.ts";
import { type Mediation, newestMediation, whoIsAsked } from "./mediation.ts";
import { relayedBy } from "../reporting/known-to-one-member.ts";
import { type Refusal, refuse } from "../../kernel/refusal.ts";
import type { Owing } from "../../kernel/step.ts";
import { type Addressee, type PartyRef, roleOf } from "../../values/party.ts";
import type { Instant } from "../../values/time.ts";

export type MediatingDue =
  | { readonly owed: "mediator" }
  /** What is offered is to be told; where two take part, each can work out what the other said. */
  | {
      readonly owed: "mediation-offer";
      readonly to: readonly PartyRef[];
      readonly takePart: number;
      readonly until: Instant;
      readonly answersBy: Instant;
      readonly disclosures: Mediation["disclosures"];
    }
  /** They would try it, and were not asked apart what the others may learn of them. */
  | { readonly owed: "disclosure"; readonly of: readonly PartyRef[] }
  | { readonly owed: "mediation-answer"; readonly of: readonly PartyRef[] }
  | { readonly owed: "mediators-report"; readonly between: readonly PartyRef[] }
  | {
      readonly owed: "mediation-result";
      readonly to: readonly Addressee[];
      readonly that: "begins" | "does-not-begin" | "has-ended";
    }
  | { readonly owed: "evaluation"; readonly of: "report" | "no-report" | "end" };

/** What the committee has to do about a mediation, as long as the case is open. */
export function mediationOwed(state: MediatingView): Owing<MediatingDue> | undefined {
  const mediation = newestMediation(state);
  if (!mediation || state.closed) return undefined;
  return offerOwed(mediation, state) ?? resultOwed(mediation, state) ?? evaluationOwed(mediation);
}

/** Why nothing may be carried out yet: people still answer, or mediate. */
export function whyMediationWaits(state: MediatingView): Refusal<MediatingReason> | undefined {
  const mediation = newestMediation(state);
  if (mediation?.life.is === "running") return refuse("mediation-runs", mediation.until);
  return mediation?.life.is === "offered"
    ? refuse("answers-awaited", mediation.answersBy)
    : undefined;
}

/** Why a case cannot be closed as resolved: a mediation in it is not at its end. */
export function whyMediationGoesOn(state: MediatingView): Refusal<MediatingReason> | undefined {
  const mediation = newestMediation(state);
  if (!mediation) return undefined;
  const { haveAnswersEnded, answersBy } = mediation;
  const isAwaited = !haveAnswersEnded && whoIsToHear(mediation, state).length > 0;
  return (
    whyMediationWaits(state) ??
    (isAwaited ? refuse("result-waits", answersBy) : undefined) ??
    (mediationOwed(state) && refuse("mediation-not-finished"))
  );
}

/** What it waits for where nothing else is owed: answers, or the mediator's report. */
export function mediationAwaited(state: MediatingView): Owing<MediatingDue> | undefined {
  const mediation = newestMediation(state);
  if (!mediation || state.closed) return undefined;
  const { life, between, until, answersBy } = mediation;
  if (life.is === "running") return { owed: "mediators-report", between, dueAt: until };
  if (life.is === "over") return undefined;
  const of = whoIsAsked(mediation);
  return { owed: "mediation-answer", of, dueAt: answersBy, ...relayedBy(of, state) };
}

function offerOwed(offer: Mediation, state: MediatingView): Owing<MediatingDue> | undefined {
  if (offer.life.is !== "offered") return undefined;
  if (!offer.mediator) return { owed: "mediator" };
  const { between, until, answersBy, disclosures, agreed } = offer;
  const to = untoldOfOffer(offer, state);
  const takePart = between.length;
  if (to.length > 0) {
    const due = { owed: "mediation-offer", to, takePart, until, answersBy, disclosures } as const;
    return { ...due, ...relayedBy(to, state) };
  }
  const of = whoIsAsked(offer).filter((party) => agreed.includes(party));
  return of.length > 0 ? { owed: "disclosure", of, ...relayedBy(of, state) } : undefined;
}

/** Whoever knows of the offer hears what came of it, on the day that was named to them. */
function resultOwed(mediation: Mediation, state: MediatingView): Owing<MediatingDue> | undefined {
  if (!mediation.haveAnswersEnded) return undefined;
  const to = whoIsToHear(mediation, state);
  return to.length > 0
    ? { owed: "mediation-result", to, that: resultOf(mediation), ...relayedBy(to, state) }
    : undefined;
}

function whoIsToHear(mediation: Mediation, state: MediatingView): readonly Addressee[] {
  const since = resultSince(mediation);
  if (since === undefined) return [];
  return whoKnowsOfOffer(mediation, state)
    .filter((party) => !wasTold(party, since, "mediation-result", state))
    .filter((party) => !isOutOfReach(party, state));
}

function resultOf({ life }: Mediation): "begins" | "does-not-begin" | "has-ended" {
  if (life.is === "running") return "begins";
  return life.is === "over" && life.since !== undefined ? "has-ended" : "does-not-begin";
}

/** Since when there is something to tell; whoever vetted a report knows what came of it. */
function resultSince({ life }: Mediation): Instant | undefined {
  if (life.is === "running") return life.since;
  return life.is === "over" && life.because !== "reported" ? life.at : undefined;
}

function isOutOfReach(party: Addressee, { ruledOut }: MediatingView): boolean {
  return ruledOut.some((one) => one.party === party && one.for === "tell");
}

function evaluationOwed({ life, vettedBy, evaluated }: Mediation): Owing<MediatingDue> | undefined {
  if (life.is !== "over" || life.since === undefined || evaluated) return undefined;
  if (vettedBy) return { owed: "evaluation", of: "report" };
  return { owed: "evaluation", of: life.because === "out-of-time" ? "no-report" : "end" };
}

/** Who has not vetted the mediator's report, of those it is about. */
export function notVettedBy({ between, vettedBy = [] }: Mediation): readonly PartyRef[] {
  return between.filter((party) => !vettedBy.includes(party) && roleOf(party) !== "mediator");
}
