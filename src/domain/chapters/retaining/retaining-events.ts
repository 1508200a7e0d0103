import { z } from "zod";
import type { AppealingEvent } from "../appealing/appealing-events.ts";
import type { FollowingUpEvent } from "../following-up/following-up-events.ts";
import { happening, Text } from "../../kernel/happening.ts";
import { NodeId, Sha256 } from "../../values/ids.ts";
import { Instant } from "../../values/time.ts";

/** The time of a closed case is nearly over: whoever decides is told, so that they may keep it. */
const ForgettingNeared = z.strictObject({
  type: z.literal("ForgettingNeared"),
  ...happening,
  forgetAt: Instant,
  /** Missing where it was said that an owner takes the case away, and not Comity. */
  byComity: z.literal(true).optional(),
});

/**
 * The time of a case is over, and Comity begins to take it away. It is the last document of a record:
 * whoever finds it there records nothing else and goes on with that.
 */
const ForgettingBegun = z.strictObject({ type: z.literal("ForgettingBegun"), ...happening });

/** Two members keep a case past its time. */
const CaseKept = z.strictObject({
  type: z.literal("CaseKept"),
  ...happening,
  until: Instant,
  reason: Text,
});

/** Two members had a comment deleted. What it said is known by this keyed hash alone. */
const CommentRedacted = z.strictObject({
  type: z.literal("CommentRedacted"),
  ...happening,
  comment: NodeId,
  hash: Sha256,
  wroteAt: Instant,
  reason: Text,
});

export const retainingEvents = [
  ForgettingNeared,
  ForgettingBegun,
  CaseKept,
  CommentRedacted,
] as const;
export type OwnRetainingEvent = z.infer<(typeof retainingEvents)[number]>;
/** An event of this chapter, or of one it builds on. */
export type RetainingEvent = OwnRetainingEvent | AppealingEvent | FollowingUpEvent;
