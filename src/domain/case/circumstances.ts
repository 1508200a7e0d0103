import type { Asking } from "../kernel/asking.ts";
import type { CaseState } from "./case-state.ts";
import type { EventBody } from "./event-body.ts";
import type { CaseRefusal } from "./refusal-reason.ts";

export type Circumstances = Asking<CaseState>;

/** The events to record, or why there are none. */
export type Decision = readonly EventBody[] | CaseRefusal;
