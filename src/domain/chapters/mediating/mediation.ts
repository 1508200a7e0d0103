import type { MayLearn } from "./mediating-events.ts";
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
