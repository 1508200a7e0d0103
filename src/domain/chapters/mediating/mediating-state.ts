import type { MediatingEvent } from "./mediating-events.ts";
import type { MediatingReason } from "./mediating-refusals.ts";
import type { Mediation } from "./mediation.ts";
import type { CorrespondingView } from "../corresponding/corresponding-state.ts";
import type { Decided } from "../../kernel/asking.ts";
import type { BodyOf } from "../../kernel/happening.ts";

/** Every mediation that was offered in a case, oldest first; only the last can be open. */
export interface MediatingState {
  readonly mediations: readonly Mediation[];
}

/** What this chapter may know of a case. */
export type MediatingView = CorrespondingView & MediatingState;

export type MediatingEventBody = BodyOf<MediatingEvent>;
/** What a command of this chapter brings about. */
export type MediatingDecision = Decided<MediatingEventBody, MediatingReason>;
