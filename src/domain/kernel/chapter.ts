import type { z } from "zod";
import type { Asking, AwaitsSecond, Decided } from "./asking.ts";
import type { BodyOf, Happened } from "./happening.ts";
import type { Length } from "./length.ts";
import type { PromiseClock } from "./promise-clock.ts";
import type { Refusal, RefusalSentences } from "./refusal.ts";
import type { Owing, StepsInWords } from "./step.ts";
import type { AdoptedConfig, ClockLengths } from "../values/adopted-config.ts";
import type { Handle } from "../values/handle.ts";
import type { Doer, Person } from "../values/person.ts";
import type { Instant } from "../values/time.ts";

interface Typed {
  readonly type: string;
}

/** What a chapter speaks of, by name: its types, from which all else about it follows. */
export interface Terms {
  /** What a member may ask here. */
  readonly command: Typed;
  /** Its own events. */
  readonly event: Typed;
  /** Its own events, and those of the chapters it builds on. */
  readonly known: Typed;
  /** Requests of the chapters it builds on in which it has a say; `never` for none. */
  readonly heeded: Typed;
  /** The names of the promises it makes; `never` for none. */
  readonly clock: string;
  /** What one member may start here and another must second; `never` for nothing. */
  readonly act: { readonly act: string };
  /** What it may say that people owe next; `never` for nothing. */
  readonly due: { readonly owed: string };
  /** The same, and what chapters it builds on may say. */
  readonly owing: { readonly owed: string };
  /** Its own reasons why a command is not followed. */
  readonly refusal: string;
  /** Its own reasons, and those of the chapters it builds on. */
  readonly reason: string;
  /** Its part of a case. */
  readonly part: object;
  /** What it may know of a case: its part, and those of the chapters it builds on. */
  readonly view: object;
}

/**
 * A chapter of the manual, as data: what the rest of the house asks of every one of them. The list
 * of chapters is `case/chapters.ts`; what can be put together from it is, and stands nowhere twice.
 */
export interface Chapter<Of extends Terms> {
  /** Its events as the record keeps them, for ever. */
  readonly events: readonly EventShape<Of["event"]>[];
  /** What needs a second here, as the record keeps it. */
  readonly acts: readonly ActShape<Of["act"]>[];
  /** By reason, what a member reads whose command is not followed. */
  readonly refusals: RefusalSentences<Of["refusal"]>;
  /** Its part of a case of which no more is known than the report. */
  readonly begin: () => Of["part"];
  /** By request, the events it brings about, or why it is not followed. */
  readonly decide: {
    readonly [Type in Of["command"]["type"]]: (
      command: Extract<Of["command"], { type: Type }>,
      asking: Asking<Of["view"]>,
    ) => Decided<BodyIn<Of>, Of["reason"]>;
  };
  /**
   * What a request of a chapter it builds on brings about here besides, or why it is not followed,
   * which comes before what that chapter says.
   */
  readonly heeds: {
    readonly [Type in Of["heeded"]["type"]]: (
      command: Extract<Of["heeded"], { type: Type }>,
      asking: Asking<Of["view"]>,
    ) => Decided<BodyIn<Of>, Of["reason"]>;
  };
  /** By request, the logins it names: they are looked up before it is decided. */
  readonly handles: {
    readonly [Type in Of["command"]["type"]]?: (
      command: Extract<Of["command"], { type: Type }>,
    ) => readonly Handle[];
  };
  /**
   * How its own events change a case, those too that only stand in the record, and how events of
   * the chapters it builds on change its part.
   */
  readonly evolve: {
    readonly [Type in Of["event"]["type"]]: Change<Extract<Of["event"], { type: Type }>, Of>;
  } & {
    readonly [Type in Of["known"]["type"]]?: Change<Extract<Of["known"], { type: Type }>, Of>;
  };
  /** How long its promises have, where a committee may set it. */
  readonly lengths: readonly Length[];
  /** The promises it makes, by their names. */
  readonly clocks: { readonly [Name in Of["clock"]]: Promised<Of["view"]> };
  /**
   * What time alone brings and the record does not hold yet; it may lie in the past, when nobody
   * looked at the case then.
   */
  readonly moments: (
    state: Of["view"],
    surroundings: Surroundings,
  ) => readonly Moment<BodyIn<Of>>[];
  /** What comes before anything else is owed, whatever chapter that is of. */
  readonly owesFirst?: (state: Of["view"], config: AdoptedConfig) => Owing<Of["due"]> | undefined;
  /** What comes before anything is found out, offered or agreed on; `owes` of no chapter comes earlier. */
  readonly owesEarly?: (state: Of["view"], config: AdoptedConfig) => Owing<Of["owing"]> | undefined;
  /** What people owe next where it is this chapter's turn; those above it are asked first. */
  readonly owes: (state: Of["view"], config: AdoptedConfig) => Owing<Of["owing"]> | undefined;
  /** What is owed once no chapter says that anything else is. */
  readonly owesAtLast: (state: Of["view"], config: AdoptedConfig) => Owing<Of["due"]> | undefined;
  /** How each of these is put to people. */
  readonly dues: StepsInWords<Of["due"]>;
  /** The commands that bring a case on as it stands: what presses, and what else there is to do. */
  readonly now: (state: Of["view"]) => {
    readonly pressing?: readonly string[];
    readonly besides?: readonly string[];
  };
  /** By event, what everybody in the case reads of it, where it is told at once. */
  readonly tells: {
    readonly [Type in Of["known"]["type"]]?: (
      event: Extract<Of["known"], { type: Type }>,
      situation: Situation<Of["view"]>,
    ) => string | undefined;
  };
  /** By act, what becomes of it. */
  readonly seconding: {
    readonly [Name in Of["act"]["act"]]: Seconding<
      Extract<Of["act"], { act: Name }>,
      Of["view"],
      BodyIn<Of> | Refusal<Of["reason"]>
    >;
  };
}

/** A promise of the committee's. */
export interface Promised<View> {
  /** What is owed until the deadline to whom it was promised, as a reminder names it. */
  readonly owed: (whom: string) => string;
  /** What is said once the time is over, where that is not that it is overdue. */
  readonly missed?: (whom: string) => string;
  /** The comment to copy that keeps it to them, or to `everyone` of them. */
  readonly line?: (whom: string) => string;
  /** Every clock of that name in a case, running or met; a function of record and config. */
  readonly runs: (state: View, lengths: ClockLengths) => readonly PromiseClock[];
  /** Whether agreeing on a resolution keeps it, though the merge is still to come. */
  readonly isKeptByAgreeing?: boolean;
}

/** Something that time alone brings about. */
export interface Moment<Body> {
  readonly at: Instant;
  /** What it is about; with its instant it is the event's cause, so it never changes. */
  readonly name: string;
  readonly brings: Body;
}

/** What moments depend on beside the case. */
export interface Surroundings {
  readonly config: AdoptedConfig;
  /**
   * Whether by that instant everybody who decides had agreed, so that only the merge is still to
   * come: approvals given before a deadline count as before it, even if they are heard after.
   */
  readonly isAgreedAt: (instant: Instant) => boolean;
}

/** What a sentence about an event may depend on: the case as it is now. */
export interface Situation<View> {
  readonly state: View;
  readonly config: AdoptedConfig;
  /** Who decides the case now, or has to bring in those who will. */
  readonly people: readonly Person[];
  /** Whom to call where somebody is in danger. */
  readonly emergencySheet: string;
  /** Everything that happened in the case since it came to this place. */
  readonly events: readonly Happened[];
}

/** What becomes of an act that waits for another member's second. */
export interface Seconding<Act, View, Brought> {
  /** What its author asks, after "asks". */
  readonly asks: (act: Act) => string;
  /** What it brings about once it is seconded, or why it may not any more. */
  readonly brings: (act: Act, asking: Asking<View>, by: Person) => Brought;
  /** What everybody who decides reads at once, where that cannot wait for the status comment. */
  readonly tells?: (
    act: Act,
    asked: { readonly number: number; readonly by: Doer },
    situation: Situation<View>,
  ) => string;
  /** Whether it cannot take effect any more, so that nobody is asked to second it. */
  readonly isOver?: (act: Act, state: View) => boolean;
}

/** A shape that is told from others by its `type`. */
type EventShape<Event extends Typed> = z.ZodType<Event> &
  z.core.$ZodTypeDiscriminable & {
    readonly shape: { readonly type: { readonly value: Event["type"] } };
  };
/** A shape that is told from others by its `act`. */
type ActShape<Act> = z.ZodType<Act> & z.core.$ZodTypeDiscriminable;
type Change<Event, Of extends Terms> = (before: Of["view"], event: Event) => Partial<Of["view"]>;
type BodyIn<Of extends Terms> = BodyOf<Of["known"]> | AwaitsSecond<Of["act"]>;
