import { z } from "zod";
import { happening, Text } from "../kernel/happening.ts";
import { Person } from "../values/person.ts";
import { Instant } from "../values/time.ts";

/**
 * Why the council decides: the committee asked for it, recusals left too few of the committee, a
 * recusal by others would have, the committee could not agree in time, somebody appeals against
 * what it decided, a councillor took a case in which nobody answered, or nobody of the committee was
 * there when it came in.
 */
export const HandOverGround = z.enum([
  "asked",
  "too-few-left",
  "too-few-would-remain",
  "deadlocked",
  "appealed",
  "taken",
  "nobody-available",
]);

export type HandOverGround = z.infer<typeof HandOverGround>;

const CaseHandedOver = z.strictObject({
  type: z.literal("CaseHandedOver"),
  ...happening,
  to: z.literal("council"),
  ground: HandOverGround,
  reason: Text.optional(),
});

/** Somebody from outside decides this case together with those who are left. */
const PersonAppointed = z.strictObject({
  type: z.literal("PersonAppointed"),
  ...happening,
  person: Person,
  reason: Text,
});

/** Who acts as chair in this case while chair and deputies cannot. */
const ChairNamed = z.strictObject({
  type: z.literal("ChairNamed"),
  ...happening,
  member: Person,
});

/** What is heard of by the acting chair and then the council, where it waits. */
export const WhatWaits = z.enum(["receipt", "danger", "unilateral act"]);

export type WhatWaits = z.infer<typeof WhatWaits>;

/** Something waits too long: whoever acts as chair is told. `act` is the number of one done alone. */
const ChairAlerted = z.strictObject({
  type: z.literal("ChairAlerted"),
  ...happening,
  about: WhatWaits,
  act: z.int().positive().optional(),
});

/**
 * On whose account a member is out: their own, the rule about parties, other members', that of an
 * appeal against what they decided, or one other member's, who named them as a party; that ends by
 * itself.
 */
export const RecusalGround = z.enum(["oneself", "party", "others", "decided", "named"]);

export type RecusalGround = z.infer<typeof RecusalGround>;

export const MemberRecused = z.strictObject({
  type: z.literal("MemberRecused"),
  ...happening,
  member: Person,
  ground: RecusalGround,
  reason: Text.optional(),
});

const RecusalEnded = z.strictObject({
  type: z.literal("RecusalEnded"),
  ...happening,
  member: Person,
  reason: Text.optional(),
});

/** Whoever is out on one member's word alone comes back soon, unless another agrees. */
const RecusalEndNeared = z.strictObject({
  type: z.literal("RecusalEndNeared"),
  ...happening,
  member: Person,
  endsAt: Instant,
});

/** Manual: "must immediately notify the other members, and recuse themselves if necessary". */
const ConflictDisclosed = z.strictObject({
  type: z.literal("ConflictDisclosed"),
  ...happening,
  what: Text,
});

/** Another member lets whoever disclosed a conflict go on deciding. */
const DisclosureAnswered = z.strictObject({
  type: z.literal("DisclosureAnswered"),
  ...happening,
  member: Person,
});

/** Nobody answered what was disclosed: the others are told again, and the case says so. */
const DisclosureUnanswered = z.strictObject({
  type: z.literal("DisclosureUnanswered"),
  ...happening,
  member: Person,
});

/** Somebody assigned a person who is out of this case; the assignment was taken back. */
const AssignmentUndone = z.strictObject({
  type: z.literal("AssignmentUndone"),
  ...happening,
  member: Person,
  /** Missing for a deleted account, and in older records. */
  assignedBy: Person.optional(),
});

export const whoDecidesEvents = [
  MemberRecused,
  RecusalEnded,
  RecusalEndNeared,
  ConflictDisclosed,
  DisclosureAnswered,
  DisclosureUnanswered,
  AssignmentUndone,
  CaseHandedOver,
  PersonAppointed,
  ChairNamed,
  ChairAlerted,
] as const;
export type OwnWhoDecidesEvent = z.infer<(typeof whoDecidesEvents)[number]>;
/** An event of this chapter, or of one it builds on. */
export type WhoDecidesEvent = OwnWhoDecidesEvent;
