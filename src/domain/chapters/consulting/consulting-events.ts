import { z } from "zod";
import type { DecidingEvent } from "../deciding/deciding-events.ts";
import { happening } from "../../kernel/happening.ts";

/** The time a party had to answer the proposed resolution is over; their silence is an answer. */
const FeedbackWindowEnded = z.strictObject({
  type: z.literal("FeedbackWindowEnded"),
  ...happening,
  party: z.string().max(20),
});

export const consultingEvents = [FeedbackWindowEnded] as const;
export type OwnConsultingEvent = z.infer<(typeof consultingEvents)[number]>;
/** An event of this chapter, or of one it builds on. */
export type ConsultingEvent = OwnConsultingEvent | DecidingEvent;
