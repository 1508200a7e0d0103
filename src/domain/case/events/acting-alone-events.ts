import { z } from "zod";
import { PlannedLine } from "../../enactment/planned-line.ts";
import { PartyRef } from "../../party.ts";
import { Instant } from "../../time.ts";
import { happening, Text } from "./happening.ts";

const act = z.int().positive();

/**
 * A member acted before any consensus, or tells that they did. Manual: "any committee member may
 * act immediately (before reaching consensus) to address the situation."
 */
export const ActedAlone = z.strictObject({
  type: z.literal("ActedAlone"),
  ...happening,
  /** Acts are numbered through a case. */
  act,
  /** What was done and why. */
  what: Text,
  /** When it was done, which may be before it was told. */
  actedAt: Instant,
  /** For a ban: of whom, until when, and where. */
  ban: z.strictObject({ of: PartyRef, until: Instant }).optional(),
  lines: z.array(PlannedLine).max(100).optional(),
});

/** Another member reviewed an act and stands behind it. */
export const ActRatified = z.strictObject({ type: z.literal("ActRatified"), ...happening, act });

/** Another member reviewed an act and wants it undone. */
export const ActOpposed = z.strictObject({
  type: z.literal("ActOpposed"),
  ...happening,
  act,
  reason: Text,
});

/** Somebody is in danger. Manual: "may - and should - act unilaterally to protect the safety". */
export const DangerDeclared = z.strictObject({
  type: z.literal("DangerDeclared"),
  ...happening,
  what: Text,
});
