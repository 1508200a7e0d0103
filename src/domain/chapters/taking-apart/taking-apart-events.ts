import { z } from "zod";
import type { ClosingEvent } from "../closing/closing-events.ts";
import { identity, Impossibility } from "../reporting/reporting-events.ts";
import { happening, Text } from "../../kernel/happening.ts";
import { Cause, CodeName, NodeId } from "../../values/ids.ts";
import { PartyRef } from "../../values/party.ts";
import { Instant } from "../../values/time.ts";

const Parties = z.array(PartyRef).max(99);

/**
 * This case holds two matters: one of them gets a case of its own. `parties` go there and are seen to
 * here no longer, `also` are in both.
 */
const CaseSplit = z.strictObject({
  type: z.literal("CaseSplit"),
  ...happening,
  parties: Parties,
  also: Parties.optional(),
  /** What the other case is about. */
  about: Text,
});

/** The issue that was opened for it, before anything stands there. */
const SplitPlaced = z.strictObject({
  type: z.literal("SplitPlaced"),
  ...happening,
  /** The cause of the `CaseSplit`. */
  split: Cause,
  issue: z.strictObject({ id: NodeId, number: z.int().positive() }),
});

/** That case is there: what goes there is seen to there from now on. */
const SplitOpened = z.strictObject({
  type: z.literal("SplitOpened"),
  ...happening,
  split: Cause,
  to: CodeName,
});

/** Somebody of the case that this one was taken out of, with what was promised to them and kept. */
const PartyTakenOver = z.strictObject({
  type: z.literal("PartyTakenOver"),
  ...happening,
  from: CodeName,
  was: PartyRef,
  party: PartyRef,
  /** Since when they are a party there: for a reporter, when their report was received. */
  since: Instant,
  acknowledgedAt: Instant.optional(),
  timeline: z.strictObject({ until: Instant, at: Instant }).optional(),
  cannot: z
    .array(z.strictObject({ for: z.enum(["tell", "ask"]), ground: Impossibility, at: Instant }))
    .max(50)
    .optional(),
  /** Whether they are written to on a private page of that case. */
  hasPage: z.literal(true).optional(),
  ...identity,
});

export const takingApartEvents = [CaseSplit, SplitPlaced, SplitOpened, PartyTakenOver] as const;
export type OwnTakingApartEvent = z.infer<(typeof takingApartEvents)[number]>;
/** An event of this chapter, or of one it builds on. */
export type TakingApartEvent = OwnTakingApartEvent | ClosingEvent;
