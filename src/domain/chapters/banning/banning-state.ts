import type { OrderId } from "../../values/planned-line.ts";
import type { Instant } from "../../values/time.ts";
import type { EnactingView } from "../enacting/enacting-state.ts";

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
