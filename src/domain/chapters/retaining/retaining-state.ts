import type { RetainingAct } from "./retaining-acts.ts";
import type { RetainingEvent } from "./retaining-events.ts";
import type { RetainingReason } from "./retaining-refusals.ts";
import type { AppealingView } from "../appealing/appealing-state.ts";
import type { FollowingUpView } from "../following-up/following-up-state.ts";
import type { AwaitsSecond, Decided } from "../../kernel/asking.ts";
import type { BodyOf } from "../../kernel/happening.ts";
import type { NodeId } from "../../values/ids.ts";
import type { Instant } from "../../values/time.ts";

/** How long a case is kept. */
export interface RetainingState {
  /** Until when members asked for it to be kept at least, as they said it last. */
  readonly keptFor: Instant | undefined;
  /** When it was last said that it will be forgotten, from when on, and whether by Comity itself. */
  readonly announced:
    | { readonly at: Instant; readonly forgetAt: Instant; readonly byComity: boolean }
    | undefined;
  /** Since when Comity takes it away. */
  readonly forgottenSince: Instant | undefined;
  /** The comments that members had deleted. */
  readonly redacted: readonly NodeId[];
}

/** What this chapter may know of a case. */
export type RetainingView = AppealingView & FollowingUpView & RetainingState;

export type RetainingEventBody = BodyOf<RetainingEvent> | AwaitsSecond<RetainingAct>;
/** What a command of this chapter brings about. */
export type RetainingDecision = Decided<RetainingEventBody, RetainingReason>;
