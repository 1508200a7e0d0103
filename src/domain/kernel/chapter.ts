import type { z } from "zod";
import type { Asking, Awaited, Decided } from "./asking.ts";
import type { BodyOf } from "./happening.ts";
import type { Refusal, RefusalSentences } from "./refusal.ts";
import type { Person } from "../values/person.ts";

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
  /** What one member may start here and another must second; `never` for nothing. */
  readonly act: { readonly act: string };
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
   * How its own events change a case, those too that only stand in the record, and how events of
   * the chapters it builds on change its part.
   */
  readonly evolve: {
    readonly [Type in Of["event"]["type"]]: Change<Extract<Of["event"], { type: Type }>, Of>;
  } & {
    readonly [Type in Of["known"]["type"]]?: Change<Extract<Of["known"], { type: Type }>, Of>;
  };
  /** By act, what becomes of it. */
  readonly seconding: {
    readonly [Name in Of["act"]["act"]]: Seconding<Extract<Of["act"], { act: Name }>, Of>;
  };
}

/** What becomes of an act that waits for another member's second. */
interface Seconding<Act, Of extends Terms> {
  /** What its author asks, after "asks". */
  readonly asks: (act: Act) => string;
  /** What it brings about once it is seconded, if it still may. */
  readonly brings: (
    act: Act,
    asking: Asking<Of["view"]>,
    by: Person,
  ) => BodyIn<Of> | Refusal<Of["reason"]>;
  /** Whether it cannot take effect any more, so that nobody is asked to second it. */
  readonly isOver?: (act: Act, state: Of["view"]) => boolean;
}

/** A shape that is told from others by its `type`. */
type EventShape<Event extends Typed> = z.ZodType<Event> &
  z.core.$ZodTypeDiscriminable & {
    readonly shape: { readonly type: { readonly value: Event["type"] } };
  };
/** A shape that is told from others by its `act`. */
type ActShape<Act> = z.ZodType<Act> & z.core.$ZodTypeDiscriminable;
type Change<Event, Of extends Terms> = (before: Of["view"], event: Event) => Partial<Of["view"]>;
type BodyIn<Of extends Terms> = BodyOf<Of["known"]> | Awaited<Of["act"]>;
