import { z } from "zod";
import { happening, Text } from "../../kernel/happening.ts";
import { OrderId } from "../../values/planned-line.ts";
import { Instant } from "../../values/time.ts";

/** A temporary ban ends in a week. */
export const OrderEndNeared = z.strictObject({
  type: z.literal("OrderEndNeared"),
  ...happening,
  order: OrderId,
  endsAt: Instant,
});

/** A permanent ban comes up for its yearly review. */
export const OrderReviewDue = z.strictObject({
  type: z.literal("OrderReviewDue"),
  ...happening,
  order: OrderId,
  dueAt: Instant,
});

/** The review's outcome, where the ban is kept. */
export const OrderReviewed = z.strictObject({
  type: z.literal("OrderReviewed"),
  ...happening,
  order: OrderId,
  reason: Text.optional(),
});
