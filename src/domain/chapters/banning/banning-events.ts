import { z } from "zod";
import type { EnactingEvent } from "../enacting/enacting-events.ts";
import { happening, Text } from "../../kernel/happening.ts";
import { OrderId } from "../../values/planned-action.ts";
import { Instant } from "../../values/time.ts";

/** A temporary ban ends in a week. */
const OrderEndNeared = z.strictObject({
  type: z.literal("OrderEndNeared"),
  ...happening,
  order: OrderId,
  endsAt: Instant,
});

/** A permanent ban comes up for its yearly review. */
const OrderReviewDue = z.strictObject({
  type: z.literal("OrderReviewDue"),
  ...happening,
  order: OrderId,
  dueAt: Instant,
});

/** The review's outcome, where the ban is kept. */
const OrderReviewed = z.strictObject({
  type: z.literal("OrderReviewed"),
  ...happening,
  order: OrderId,
  reason: Text.optional(),
});

export const banningEvents = [OrderEndNeared, OrderReviewDue, OrderReviewed] as const;
export type OwnBanningEvent = z.infer<(typeof banningEvents)[number]>;
/** An event of this chapter, or of one it builds on. */
export type BanningEvent = OwnBanningEvent | EnactingEvent;
