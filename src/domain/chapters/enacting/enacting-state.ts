import type { ConsultingView } from "../consulting/consulting-state.ts";
import type { UrgentActionState } from "../urgent-action/urgent-action-state.ts";
import type { Line } from "./line.ts";

/** What was ordered, and how far each of it is carried out. */
export interface EnactingState {
  /** Everything that is to be carried out or was, in the order of its numbers. */
  readonly lines: readonly Line[];
}

/** What this chapter may know of a case. */
export type EnactingView = ConsultingView & UrgentActionState & EnactingState;
