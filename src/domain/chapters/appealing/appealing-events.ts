import { z } from "zod";
import type { ClosingEvent } from "../closing/closing-events.ts";
import { happening, Text } from "../../kernel/happening.ts";
import { PartyRef } from "../../values/party.ts";
import { Instant } from "../../values/time.ts";

/**
 * Somebody reported appeals against what was decided about them; a closed case is taken up again by
 * it. `receivedAt` is when the appeal reached anybody.
 */
const AppealReceived = z.strictObject({
  type: z.literal("AppealReceived"),
  ...happening,
  party: PartyRef,
  receivedAt: Instant,
  words: Text,
});

/**
 * What an appeal can be answered: all stays as it was decided, something else is decided, or what
 * was ordered ends.
 */
export const AppealAnswer = z.enum(["decision-stands", "changed", "lifted"]);
export type AppealAnswer = z.infer<typeof AppealAnswer>;

/** What one of those who hear an appeal can say to it: also that its bans pause until it is answered. */
export const HearerAnswer = z.enum([...AppealAnswer.options, "paused"]);
export type HearerAnswer = z.infer<typeof HearerAnswer>;

/** One of those who hear an appeal says how to answer it, and why; their last word counts. */
const HearerAnswered = z.strictObject({
  type: z.literal("HearerAnswered"),
  ...happening,
  party: PartyRef,
  answer: HearerAnswer,
  reason: Text,
});

/** So many of those who hear an appeal said that the bans of whoever appeals pause meanwhile. */
const BansPaused = z.strictObject({
  type: z.literal("BansPaused"),
  ...happening,
  party: PartyRef,
});

/** So many of those who hear an appeal gave the same answer as a decision takes. */
const AppealAnswered = z.strictObject({
  type: z.literal("AppealAnswered"),
  ...happening,
  party: PartyRef,
  answer: AppealAnswer,
});

export const appealingEvents = [
  AppealReceived,
  HearerAnswered,
  BansPaused,
  AppealAnswered,
] as const;
export type OwnAppealingEvent = z.infer<(typeof appealingEvents)[number]>;
/** An event of this chapter, or of one it builds on. */
export type AppealingEvent = OwnAppealingEvent | ClosingEvent;
