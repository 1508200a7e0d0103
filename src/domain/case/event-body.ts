import type { CaseEvent } from "./case-event.ts";

type Body<Event> = Event extends CaseEvent
  ? Omit<Event, "at" | "by" | "cause" | "register" | "whole">
  : never;

/** An event before it is known when, by whom and why it came about. */
export type EventBody = Body<CaseEvent>;
