import type { BanningAct } from "./banning-acts.ts";
import type { BanningEvent } from "./banning-events.ts";
import type { BanningReason } from "./banning-refusals.ts";
import type { EnactingView } from "../enacting/enacting-state.ts";
import type { AwaitsSecond, Decided } from "../../kernel/asking.ts";
import type { BodyOf } from "../../kernel/happening.ts";
import type { OrderId } from "../../values/planned-action.ts";
import type { Instant } from "../../values/time.ts";

/** Something noted of a ban while it lasts: that its end nears, that its review is due or was held. */
export interface OrderNote {
  readonly order: OrderId;
  readonly what: "end-nears" | "review-due" | "reviewed";
  readonly at: Instant;
  /** Of the end or the review that is meant. */
  readonly dueAt: Instant | undefined;
}

/** What happened to bans while they last. */
export interface BanningState {
  readonly orderNotes: readonly OrderNote[];
}

/** What this chapter may know of a case. */
export type BanningView = EnactingView & BanningState;

export type BanningEventBody = BodyOf<BanningEvent> | AwaitsSecond<BanningAct>;
/** What a command of this chapter brings about. */
export type BanningDecision = Decided<BanningEventBody, BanningReason>;
