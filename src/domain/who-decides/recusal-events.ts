import { z } from "zod";
import { Person } from "../values/person.ts";
import { happening, Text } from "../kernel/happening.ts";

/** On whose account a member is out: their own, the rule about parties, or other members'. */
export const RecusalGround = z.enum(["oneself", "party", "others"]);
export type RecusalGround = z.infer<typeof RecusalGround>;

export const MemberRecused = z.strictObject({
  type: z.literal("MemberRecused"),
  ...happening,
  member: Person,
  ground: RecusalGround,
  reason: Text.optional(),
});

export const RecusalEnded = z.strictObject({
  type: z.literal("RecusalEnded"),
  ...happening,
  member: Person,
  reason: Text.optional(),
});

/** Manual: "must immediately notify the other members, and recuse themselves if necessary". */
export const ConflictDisclosed = z.strictObject({
  type: z.literal("ConflictDisclosed"),
  ...happening,
  what: Text,
});

/** Somebody assigned a person who is out of this case; the assignment was taken back. */
export const AssignmentUndone = z.strictObject({
  type: z.literal("AssignmentUndone"),
  ...happening,
  member: Person,
});
