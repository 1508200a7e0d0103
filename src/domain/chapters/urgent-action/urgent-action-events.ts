import { z } from "zod";
import type { BanningEvent } from "../banning/banning-events.ts";
import { happening, Text } from "../../kernel/happening.ts";
import { PartyRef } from "../../values/party.ts";
import { Person } from "../../values/person.ts";
import { PlannedAction } from "../../values/planned-action.ts";
import { Instant } from "../../values/time.ts";

const act = z.int().positive();

/**
 * A member acted before any consensus, or tells that they did. Manual: "any committee member may
 * act immediately (before reaching consensus) to address the situation."
 */
const ActedAlone = z.strictObject({
  type: z.literal("ActedAlone"),
  ...happening,
  /** Acts are numbered through a case. */
  act,
  /** What was done and why. */
  what: Text,
  /** When it was done, which may be before it was told. */
  actedAt: Instant,
  /** Whose act it is, where another member only let it through with a second. */
  askedBy: Person.optional(),
  /**
   * An event's organiser did it in the committee's place: a member passes that on, or the organiser tells it by
   * the form on the web.
   */
  byDelegate: z.literal(true).optional(),
  /** For a ban: of whom, until when, and where. */
  ban: z.strictObject({ of: PartyRef, until: Instant }).optional(),
  lines: z.array(PlannedAction).max(700).optional(),
});

/**
 * There from the member on with whom enough others agree: what they decided then stays decided,
 * whoever steps back or comes home later.
 */
const settles = z.literal(true).optional();

/** Another member reviewed an act and stands behind it. */
const ActRatified = z.strictObject({
  type: z.literal("ActRatified"),
  ...happening,
  act,
  settles,
});

/** Another member reviewed an act and wants it undone. */
const ActOpposed = z.strictObject({
  type: z.literal("ActOpposed"),
  ...happening,
  act,
  reason: Text,
  settles,
});

/** Somebody is in danger. Manual: "may - and should - act unilaterally to protect the safety". */
const DangerDeclared = z.strictObject({
  type: z.literal("DangerDeclared"),
  ...happening,
  what: Text.optional(),
});

/** Whom a member called on. Manual: "contacting law enforcement (or other local personnel)". */
const HelpContacted = z.strictObject({
  type: z.literal("HelpContacted"),
  ...happening,
  whom: Text,
});

/** Nobody has noted whom they called: those who decide are asked. */
const CallAskedAfter = z.strictObject({ type: z.literal("CallAskedAfter"), ...happening });

export const urgentActionEvents = [
  DangerDeclared,
  HelpContacted,
  CallAskedAfter,
  ActedAlone,
  ActRatified,
  ActOpposed,
] as const;
export type OwnUrgentActionEvent = z.infer<(typeof urgentActionEvents)[number]>;
/** An event of this chapter, or of one it builds on. */
export type UrgentActionEvent = OwnUrgentActionEvent | BanningEvent;
