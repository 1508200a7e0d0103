import { z } from "zod";
import type { ClosingEvent } from "../closing/closing-events.ts";
import { happening, Text } from "../../kernel/happening.ts";
import { PartyRef } from "../../values/party.ts";

const promise = z.int().positive();

/** Somebody did by the day what they had been asked to. */
const PromiseKept = z.strictObject({ type: z.literal("PromiseKept"), ...happening, promise });

/** Somebody did not: what was agreed for that is up to the committee now. */
const PromiseBroken = z.strictObject({
  type: z.literal("PromiseBroken"),
  ...happening,
  promise,
  reason: Text,
});

/** Whether a reporter wants to hear from the committee afterwards, as they said it last. */
const FollowUpAnswered = z.strictObject({
  type: z.literal("FollowUpAnswered"),
  ...happening,
  party: PartyRef,
  isWanted: z.boolean(),
});

export const followingUpEvents = [PromiseKept, PromiseBroken, FollowUpAnswered] as const;
export type OwnFollowingUpEvent = z.infer<(typeof followingUpEvents)[number]>;
/** An event of this chapter, or of one it builds on. */
export type FollowingUpEvent = OwnFollowingUpEvent | ClosingEvent;
