import { z } from "zod";
import type { ConsultingEvent } from "../consulting/consulting-events.ts";
import { HumanReason } from "./human-reason.ts";
import { happening, Text } from "../../kernel/happening.ts";
import { OrderId, PlannedAction } from "../../values/planned-action.ts";
import { Evidence, Standing } from "../../values/standing.ts";

const Actions = z.array(PlannedAction).max(500);

/** The number of an action; records call it a line. */
const line = z.int().positive();

/** What was agreed is carried out from now on, action by action. */
const ResolutionEnacted = z.strictObject({
  type: z.literal("ResolutionEnacted"),
  ...happening,
  lines: Actions,
});

/**
 * Somebody asked to stay away for a time declined, and what the resolution orders in that case
 * begins. Manual: "If the individual chooses not to take a temporary break voluntarily, the
 * committee may issue a “mandatory cooling off period”."
 */
const CoolingOffBegun = z.strictObject({
  type: z.literal("CoolingOffBegun"),
  ...happening,
  lines: Actions,
});

/** Somebody refused what they were asked for; what was agreed for that is to be done. */
const MeasureRefused = z.strictObject({
  type: z.literal("MeasureRefused"),
  ...happening,
  line,
});

/** The day is over until which people did something that is no ban; those who were told hear that. */
const MeasureEnded = z.strictObject({
  type: z.literal("MeasureEnded"),
  ...happening,
  line,
});

/** What somebody had in an organisation, as older records keep it: `StandingKept` says so now. */
const StandingNoted = z.strictObject({
  type: z.literal("StandingNoted"),
  ...happening,
  line,
  /** By somebody else: what an order of the app's had imposed does not count. */
  wasBlocked: z.boolean(),
  membership: z.enum(["none", "member", "owner"]),
  wasInvited: z.boolean(),
  /** Names of repositories, as an outside collaborator. */
  collaboratedOn: z.union([z.array(z.string().max(100)).max(100).readonly(), z.literal("unknown")]),
});

/** How somebody stood in a place and what they had there, kept before it is taken from them. */
const StandingKept = z.strictObject({
  type: z.literal("StandingKept"),
  ...happening,
  line,
  /** By somebody else: what an order of the app's had imposed does not count. */
  before: Standing,
  evidence: Evidence,
});

/**
 * An action was carried out. `proof` says how one can see it: what the app saw, or a member's
 * words.
 */
const LineDone = z.strictObject({
  type: z.literal("LineDone"),
  ...happening,
  line,
  proof: Text,
  /** What the app saw there that bears a member's words out; without it they stand alone. */
  seen: Text.optional(),
});

/** A member says that an action could not be carried out and will not be. */
const LineFailed = z.strictObject({
  type: z.literal("LineFailed"),
  ...happening,
  line,
  reason: Text,
});

/** The app cannot carry an action out, or cannot end it; a person has to. */
const LineHandedToPeople = z.strictObject({
  type: z.literal("LineHandedToPeople"),
  ...happening,
  line,
  reason: HumanReason,
  /** Whose account that is about, where it is somebody else's than the person's. */
  whose: z.string().min(1).max(320).optional(),
  /** The same in older records, on GitHub. */
  account: z.int().positive().optional(),
});

/**
 * A member has the app try actions again that waited for people, or that somebody undid by hand:
 * what stood in the way may be gone.
 */
const LinesTriedAgain = z.strictObject({
  type: z.literal("LinesTriedAgain"),
  ...happening,
  lines: z.array(line).min(1).max(500),
});

/**
 * A ban ends: by its date, by a decision, because an act was reversed or never ratified; or it is
 * paused while an appeal against it is heard.
 */
const OrderEnded = z.strictObject({
  type: z.literal("OrderEnded"),
  ...happening,
  order: OrderId,
  because: z.enum(["time", "lifted", "reversed", "unratified", "paused"]),
});

/** A ban that was paused goes on: it is carried out anew, in every place. */
const OrderResumed = z.strictObject({
  type: z.literal("OrderResumed"),
  ...happening,
  order: OrderId,
});

/**
 * What an ended order had imposed in one place is no more; `kept` where another order still holds, or
 * what somebody else had put there before (`blocked-before` in older records).
 */
const LineLifted = z.strictObject({
  type: z.literal("LineLifted"),
  ...happening,
  line,
  proof: Text,
  kept: z.enum(["other-order", "restricted-before", "blocked-before"]).optional(),
});

/** Lists or rooms of a place that came in while an order is in force there. */
const parts = z.array(z.string().min(1).max(320)).max(100);

/** They were found, and what the person has there is kept before it is taken. */
const PartsFound = z.strictObject({
  type: z.literal("PartsFound"),
  ...happening,
  line,
  parts,
  /** What was kept before, with that of these. */
  evidence: Evidence,
});

/** What the order imposed in its place is imposed on them too. */
const PartsCovered = z.strictObject({
  type: z.literal("PartsCovered"),
  ...happening,
  line,
  parts,
  proof: Text,
});

/** The app cannot impose it there, or cannot see them; a person has to. */
const PartsLeft = z.strictObject({
  type: z.literal("PartsLeft"),
  ...happening,
  line,
  /** None where they could not be seen. */
  parts,
  reason: HumanReason,
});

/**
 * Somebody else undid what an order in force imposed. It is reported and not fought. In older records
 * `unblocked` and `rejoined` are what is `lifted` and `let-in-again` now.
 */
const DriftNoticed = z.strictObject({
  type: z.literal("DriftNoticed"),
  ...happening,
  line,
  what: z.enum(["lifted", "let-in-again", "account-gone", "unblocked", "rejoined"]),
});

export const enactingEvents = [
  ResolutionEnacted,
  CoolingOffBegun,
  MeasureRefused,
  MeasureEnded,
  StandingNoted,
  StandingKept,
  LineDone,
  LineFailed,
  LineHandedToPeople,
  LinesTriedAgain,
  OrderEnded,
  OrderResumed,
  LineLifted,
  PartsFound,
  PartsCovered,
  PartsLeft,
  DriftNoticed,
] as const;
export type OwnEnactingEvent = z.infer<(typeof enactingEvents)[number]>;
/** An event of this chapter, or of one it builds on. */
export type EnactingEvent = OwnEnactingEvent | ConsultingEvent;
