import type { MediatingEvent, OwnMediatingEvent } from "./mediating-events.ts";
import { type Mediation, type MediationLife, takesPart, whoIsAsked } from "./mediation.ts";
import type { Addressee, PartyRef } from "../../values/party.ts";
import type { Instant } from "../../values/time.ts";

type MediationEvent =
  | OwnMediatingEvent
  | Extract<MediatingEvent, { type: "PartyRenamed" | "ContactRuledOut" }>;

/** The mediations after one more event about them. */
export function mediationsAfter(
  mediations: readonly Mediation[],
  event: MediationEvent,
): readonly Mediation[] {
  if (event.type === "MediationOffered") return [...mediations, offered(event)];
  const newest = mediations.at(-1);
  return newest ? [...mediations.slice(0, -1), after(newest, event)] : mediations;
}

function offered(event: Extract<MediationEvent, { type: "MediationOffered" }>): Mediation {
  const { between, mediator, until, answersBy, anyway, at: offeredAt } = event;
  return {
    offeredAt,
    between,
    mediator,
    until,
    termsSince: offeredAt,
    answersBy,
    haveAnswersEnded: false,
    isInSpiteOfDanger: anyway !== undefined,
    agreed: [],
    disclosures: [],
    life: { is: "offered" },
    vettedBy: undefined,
    evaluated: undefined,
  };
}

function after(
  before: Mediation,
  event: Exclude<MediationEvent, { type: "MediationOffered" }>,
): Mediation {
  switch (event.type) {
    case "MediationTermsProposed": {
      const { of, mediator = before.mediator, until = before.until, at: termsSince } = event;
      return { ...before, mediator, until, termsSince, agreed: of === "committee" ? [] : [of] };
    }
    case "MediationAgreed":
      return begun(agreedBy(before, event), event.at);
    case "MediationDeclined":
      return without(event.party, before, event.at);
    case "ContactRuledOut":
      return event.for === "ask" ? without(event.party, before, event.at) : before;
    case "MediationAnswersEnded": {
      const ended = { ...before, haveAnswersEnded: true };
      return before.life.is === "offered" ? over(ended, "not-agreed", event.at) : ended;
    }
    case "MediationTimeEnded":
      return over(before, "out-of-time", event.at);
    case "MediationTakenBack":
      return over(before, "taken-back", event.at);
    case "MediationReported":
      return { ...over(before, "reported", event.at), vettedBy: event.vettedBy };
    case "MediationEvaluated":
      return { ...settled(before, event.at), evaluated: event.result };
    case "PartyRenamed":
      return renamed(before, event.party, event.at);
  }
}

function agreedBy(
  before: Mediation,
  { party, mayLearn }: Extract<MediationEvent, { type: "MediationAgreed" }>,
): Mediation {
  const others = before.disclosures.filter((one) => one.party !== party);
  return {
    ...before,
    agreed: [...before.agreed.filter((one) => one !== party), party],
    disclosures: mayLearn ? [...others, { party, mayLearn }] : before.disclosures,
  };
}

/** It begins with the last agreement. */
function begun(mediation: Mediation, since: Instant): Mediation {
  const isAgreed = mediation.mediator !== undefined && whoIsAsked(mediation).length === 0;
  return isAgreed ? { ...mediation, life: { is: "running", since } } : mediation;
}

/** It is over without anybody who takes part; but before it begins, another mediator can be found. */
function without(party: Addressee, before: Mediation, at: Instant): Mediation {
  if (!takesPart(party, before)) return before;
  return before.life.is === "offered" && party === before.mediator
    ? { ...before, mediator: undefined, termsSince: at, agreed: [] }
    : over(before, "not-agreed", at);
}

/** A report may still come after the time is over; nothing else ends what is over. */
function over(
  before: Mediation,
  because: Extract<MediationLife, { is: "over" }>["because"],
  at: Instant,
): Mediation {
  const { life } = before;
  if (life.is === "over")
    return because === "reported"
      ? { ...before, life: { ...life, because, settledAt: life.settledAt ?? at } }
      : before;
  const since = life.is === "running" ? life.since : undefined;
  const settledAt = because === "out-of-time" ? undefined : at;
  return { ...before, life: { is: "over", since, at, because, settledAt } };
}

/** Whoever evaluates a mediation that had no report does without one. */
function settled(before: Mediation, at: Instant): Mediation {
  const { life } = before;
  /* v8 ignore next -- only what is over is evaluated; the type of a life allows more */
  if (life.is !== "over") return before;
  return { ...before, life: { ...life, settledAt: life.settledAt ?? at } };
}

/** Nobody stands by what somebody else agreed to. */
function renamed(before: Mediation, party: PartyRef, at: Instant): Mediation {
  if (!takesPart(party, before)) return before;
  if (before.life.is !== "offered") return over(before, "not-agreed", at);
  const isOther = (one: PartyRef) => one !== party;
  return {
    ...before,
    termsSince: at,
    agreed: party === before.mediator ? [] : before.agreed.filter(isOther),
    disclosures: before.disclosures.filter((one) => isOther(one.party)),
  };
}
