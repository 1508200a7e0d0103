import { z } from "zod";
import { DecisionRule } from "./decision-rule.ts";
import { longestFile, Resolution } from "./resolution.ts";
import type { MediatingEvent } from "../mediating/mediating-events.ts";
import { happening, Text } from "../../kernel/happening.ts";
import { GitOid, NodeId } from "../../values/ids.ts";
import { Person } from "../../values/person.ts";
import { Instant } from "../../values/time.ts";

/** The most people that committee and council can have together. */
const People = z.array(Person).max(100);

/**
 * A resolution was proposed, or its text changed. The whole file is kept, since the pull request
 * is written from the record; with it those who were entitled to decide then and the fewest
 * approvals it needed, below which later changes of the roster do not go.
 */
const ResolutionProposed = z.strictObject({
  type: z.literal("ResolutionProposed"),
  ...happening,
  resolution: Resolution,
  file: z.string().max(longestFile),
  electorate: People,
  minimum: z.int().positive(),
  /** By what it is agreed, where that is not that all of the committee agree. */
  rule: DecisionRule.exactOptional(),
});

/** Not everybody agreed in the time that the config has for it: two thirds are enough from now on. */
const TwoThirdsAllowed = z.strictObject({
  type: z.literal("TwoThirdsAllowed"),
  ...happening,
});

/** A member lets the others agree without them: neither consent nor objection. */
const MemberStoodAside = z.strictObject({
  type: z.literal("MemberStoodAside"),
  ...happening,
  reason: Text,
});

/** The committee says that it cannot agree; the week until the hand-over begins. */
const DeadlockDeclared = z.strictObject({
  type: z.literal("DeadlockDeclared"),
  ...happening,
});

/** The hand-over is put off, once. */
const DeadlockPostponed = z.strictObject({
  type: z.literal("DeadlockPostponed"),
  ...happening,
  until: Instant,
  reason: Text,
});

/** Two days before the council takes over: who will be able to read the case is said. */
const HandOverNeared = z.strictObject({
  type: z.literal("HandOverNeared"),
  ...happening,
  dueAt: Instant,
});

/**
 * Everybody entitled to decide agreed to this text and it was merged. Manual: "The committee must
 * agree on a resolution by consensus."
 */
const ConsensusReached = z.strictObject({
  type: z.literal("ConsensusReached"),
  ...happening,
  pull: z.int().positive(),
  commit: GitOid,
  /** The file's blob in that commit. */
  blob: GitOid,
  /** What that blob says. */
  resolution: Resolution,
  approvals: z.array(z.strictObject({ by: Person, review: NodeId })).max(100),
  aside: People,
});

/** A resolution got into the default branch without the consensus it needs: it is not agreed. */
const MergeNotCovered = z.strictObject({
  type: z.literal("MergeNotCovered"),
  ...happening,
  /** `undefined` where it was pushed. */
  pull: z.int().positive().optional(),
  commit: GitOid,
});

/** What keeps back what everybody agrees on: its own text, another file that is there, or rules. */
const HeldBackBy = z.enum(["text", "conflict", "rules"]);
export type HeldBackBy = z.infer<typeof HeldBackBy>;

/** Everybody agrees on what is proposed, and it cannot be merged or carried out as it is. */
const AgreementHeldBack = z.strictObject({
  type: z.literal("AgreementHeldBack"),
  ...happening,
  pull: z.int().positive(),
  why: HeldBackBy,
});

/** Not everybody agrees any more on what was kept back. */
const AgreementWithdrawn = z.strictObject({
  type: z.literal("AgreementWithdrawn"),
  ...happening,
  pull: z.int().positive(),
});

export const decidingEvents = [
  ResolutionProposed,
  TwoThirdsAllowed,
  MemberStoodAside,
  DeadlockDeclared,
  DeadlockPostponed,
  HandOverNeared,
  ConsensusReached,
  MergeNotCovered,
  AgreementHeldBack,
  AgreementWithdrawn,
] as const;
export type OwnDecidingEvent = z.infer<(typeof decidingEvents)[number]>;
/** An event of this chapter, or of one it builds on. */
export type DecidingEvent = OwnDecidingEvent | MediatingEvent;
