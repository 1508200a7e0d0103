import type { CaseEvent } from "./events.ts";

type Body<Event> = Event extends CaseEvent
  ? Omit<Event, "at" | "by" | "cause" | "register">
  : never;

/** An event before it is known when, by whom and why it came about. */
export type EventBody = Body<CaseEvent>;
