import type { AwaitsSecond, Decided } from "../kernel/asking.ts";
import type { CaseFile } from "../kernel/case-file.ts";
import type { BodyOf } from "../kernel/happening.ts";
import type { Doer, Person } from "../values/person.ts";
import type { Instant } from "../values/time.ts";
import type { WhoDecidesAct } from "./who-decides-acts.ts";
import type {
  HandOverGround,
  RecusalGround,
  WhatWaits,
  WhoDecidesEvent,
} from "./who-decides-events.ts";
import type { WhoDecidesReason } from "./who-decides-refusals.ts";

export interface Recusal {
  readonly member: Person;
  readonly ground: RecusalGround;
}

/** That one member's word put another out for a time. */
export interface Naming {
  readonly member: Person;
  readonly by: Doer;
  readonly at: Instant;
  /** Whether the others were told that its time is nearly over. */
  readonly isNeared: boolean;
}

/** A conflict of interest that a member told the others of and nobody answered. */
export interface Disclosure {
  readonly member: Person;
  readonly at: Instant;
  /** When it was noted that nobody had answered. */
  readonly unansweredAt: Instant | undefined;
}

/** That somebody was told of something that waits. */
export interface Alert {
  readonly about: WhatWaits;
  /** The number of the act, where it is one done alone. */
  readonly act: number | undefined;
  readonly at: Instant;
}

/** Who is out of a case, who came in, and who decides it. */
export interface WhoDecidesState {
  readonly recusals: readonly Recusal[];
  /** When somebody was put out of it or stepped back the last time. */
  readonly recusedAt: Instant | undefined;
  /** Whose recusal ended at some time. */
  readonly letBack: readonly { readonly member: Person; readonly at: Instant }[];
  /** All there ever were, oldest first. */
  readonly namings: readonly Naming[];
  /** One for each member, their newest. */
  readonly disclosures: readonly Disclosure[];
  /** When and why the council took over; `undefined` while the committee decides. */
  readonly handedOver: { readonly at: Instant; readonly ground: HandOverGround } | undefined;
  /** People from outside who decide this case with those who are left. */
  readonly appointed: readonly Person[];
  readonly chairNamed: Person | undefined;
  /** Since when those who decide vote on something: nobody puts another out until that is decided. */
  readonly votingSince: Instant | undefined;
  readonly chairAlerts: readonly Alert[];
  /** When each person last did something in this case: someone away who acts is back. */
  readonly lastActedAt: ReadonlyMap<Person["id"], Instant>;
}

/** What those rules may know of a case. */
export type WhoDecidesView = CaseFile & WhoDecidesState;

export type WhoDecidesEventBody = BodyOf<WhoDecidesEvent> | AwaitsSecond<WhoDecidesAct>;
/** What a command of this chapter brings about. */
export type WhoDecidesDecision = Decided<WhoDecidesEventBody, WhoDecidesReason>;
