import type { BanningView } from "../banning/banning-state.ts";
import type { UnilateralAct } from "./unilateral-act.ts";
import type { UrgentActionAct } from "./urgent-action-acts.ts";
import type { UrgentActionEvent } from "./urgent-action-events.ts";
import type { UrgentActionReason } from "./urgent-action-refusals.ts";
import type { AwaitsSecond, Decided } from "../../kernel/asking.ts";
import type { BodyOf } from "../../kernel/happening.ts";
import type { Instant } from "../../values/time.ts";

/** What was done before the others could agree, and whether somebody is in danger. */
export interface UrgentActionState {
  readonly unilateralActs: readonly UnilateralAct[];
  /** When somebody last said that somebody is in danger; `undefined` once the finding says no. */
  readonly dangerAt: Instant | undefined;
  /** When it was last noted whom a member called for help. */
  readonly helpContactedAt: Instant | undefined;
  /** When it was asked who was called, since the last word of danger. */
  readonly callAskedAt: readonly Instant[];
  /** Since when it is known to go on; `undefined` once the finding says no. */
  readonly ongoingAt: Instant | undefined;
}

/** What this chapter may know of a case. */
export type UrgentActionView = BanningView & UrgentActionState;

export type UrgentActionEventBody = BodyOf<UrgentActionEvent> | AwaitsSecond<UrgentActionAct>;
/** What a command of this chapter brings about. */
export type UrgentActionDecision = Decided<UrgentActionEventBody, UrgentActionReason>;
