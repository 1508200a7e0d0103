import type { BodyOf } from "../kernel/happening.ts";
import type { CaseEvent } from "./case-event.ts";

/** An event of a case before it is known when, by whom and why it came about. */
export type EventBody = BodyOf<CaseEvent>;
