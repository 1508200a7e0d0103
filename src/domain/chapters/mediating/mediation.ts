import type { MayLearn, MediatingEvent, OwnMediatingEvent } from "./mediating-events.ts";
import { type Addressee, type PartyRef, roleOf } from "../../values/party.ts";
import type { Instant } from "../../values/time.ts";

/**
 * One mediation, from its offer to what the committee makes of it.
 *
 * Manual: "voluntary, informal mediation is a tool at our disposal"; "only if common agreement is
 * reached on all terms can the process move forward".
 */
export interface Mediation {
  readonly offeredAt: Instant;
  readonly between: readonly PartyRef[];
  /** `undefined` while nobody is found. */
  readonly mediator: PartyRef | undefined;
  /** By when it is to be over. */
  readonly until: Instant;
  /** Since when mediator and end are as they are. */
  readonly termsSince: Instant;
  /** Until when everybody may answer; the result is told then, and not before. */
  readonly answersBy: Instant;
  readonly haveAnswersEnded: boolean;
  /** Whether it is offered although somebody is in danger, with a reason. */
  readonly isInSpiteOfDanger: boolean;
  /** Who agrees to these terms. */
  readonly agreed: readonly PartyRef[];
  /** What reporters let the other side learn, whatever the terms are. */
  readonly disclosures: readonly { readonly party: PartyRef; readonly mayLearn: MayLearn }[];
  readonly life: MediationLife;
  readonly vettedBy: readonly PartyRef[] | undefined;
  readonly evaluated: "resolved" | "goes-on" | undefined;
}

export type MediationLife =
  | { readonly is: "offered" }
  | { readonly is: "running"; readonly since: Instant }
  /** `since` is when it began, where it did. */
  | {
      readonly is: "over";
      readonly since: Instant | undefined;
      readonly at: Instant;
      readonly because: "not-agreed" | "out-of-time" | "taken-back" | "reported";
      /** When its promise of a report was kept or there was none to keep any more. */
      readonly settledAt: Instant | undefined;
    };

interface Mediations {
  /** Oldest first; only the last can be open. */
  readonly mediations: readonly Mediation[];
}

/** The mediation offered last, over or not. */
export function newestMediation({ mediations }: Mediations): Mediation | undefined {
  return mediations.at(-1);
}

/** The mediation that everybody agreed to and that is not over. */
export function runningMediation(state: Mediations): Mediation | undefined {
  const newest = newestMediation(state);
  return newest?.life.is === "running" ? newest : undefined;
}

/** Whether the committee found that a mediation resolved the case. */
export function isResolvedByMediation(state: Mediations): boolean {
  return newestMediation(state)?.evaluated === "resolved";
}

/** Reporters and affected people are asked first, and say what the other side may learn of them. */
export function isAskedFirst(party: PartyRef): boolean {
  return roleOf(party) !== "reported" && roleOf(party) !== "mediator";
}

/** Whether somebody has said all that is asked of them. */
export function hasAgreed(party: PartyRef, { agreed, disclosures }: Mediation): boolean {
  const hasDisclosed = disclosures.some((one) => one.party === party);
  return agreed.includes(party) && (hasDisclosed || !isAskedFirst(party));
}

/** Everybody whose agreement it takes, in the order in which they are asked, and each group at once. */
export function groupsOf({ mediator, between }: Mediation): readonly (readonly PartyRef[])[] {
  return [
    mediator ? [mediator] : [],
    between.filter((party) => isAskedFirst(party)),
    between.filter((party) => !isAskedFirst(party)),
  ];
}

export function takesPart(party: Addressee, mediation: Mediation): boolean {
  return groupsOf(mediation)
    .flat()
    .some((one) => one === party);
}

/** Who is asked now: the first of the groups in which somebody has not agreed. */
export function whoIsAsked(mediation: Mediation): readonly PartyRef[] {
  const unsettled = groupsOf(mediation).map((group) =>
    group.filter((party) => !hasAgreed(party, mediation)),
  );
  return unsettled.find((group) => group.length > 0) ?? [];
}

type MediationEvent =
  OwnMediatingEvent | Extract<MediatingEvent, { type: "PartyRenamed" | "ContactRuledOut" }>;

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
