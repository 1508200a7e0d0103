import { z } from "zod";
import type { ReportingEvent } from "../reporting/reporting-events.ts";
import { Finding } from "./finding.ts";
import { happening, Text } from "../../kernel/happening.ts";
import { Cause } from "../../values/ids.ts";
import { Addressee, PartyRef } from "../../values/party.ts";

/** A conversation held elsewhere, summarised: "it should in all cases summarize these back". */
const NoteTaken = z.strictObject({ type: z.literal("NoteTaken"), ...happening, text: Text });

/** A draft of the manual's four answers; lines left out keep what an earlier draft said. */
const FindingDrafted = z.strictObject({
  type: z.literal("FindingDrafted"),
  ...happening,
  finding: Finding,
});

export const Answer = z.enum(["accepts", "objects", "agrees", "declines"]);

export type Answer = z.infer<typeof Answer>;

/** What somebody said to the committee: their side, feedback, an answer to a question. */
const PartyHeard = z.strictObject({
  type: z.literal("PartyHeard"),
  ...happening,
  party: Addressee,
  answer: Answer.optional(),
  words: Text.optional(),
});

/**
 * A question that a proposal waits for until it is heard or cannot be had. About `safety`: whether a
 * reporter is safe if the committee writes to whom they reported, and what may be inferred from it.
 */
const QuestionAsked = z.strictObject({
  type: z.literal("QuestionAsked"),
  ...happening,
  party: Addressee,
  question: Text,
  about: z.literal("safety").optional(),
  /** The letter that asks it, by the command it was written in. */
  letter: Cause.optional(),
  /** Whether they can read it on their private page alone: their time to answer runs from their first opening. */
  onPage: z.literal(true).optional(),
});

/** A reported person was asked for their side and said nothing for seven days: nobody waits longer. */
const SilenceNoted = z.strictObject({
  type: z.literal("SilenceNoted"),
  ...happening,
  party: PartyRef,
});

/** A member asked what was decided before about somebody. The answer is written once, and no record holds it. */
const HistoryAsked = z.strictObject({
  type: z.literal("HistoryAsked"),
  ...happening,
  party: PartyRef,
});

export const reviewingEvents = [
  PartyHeard,
  QuestionAsked,
  SilenceNoted,
  NoteTaken,
  FindingDrafted,
  HistoryAsked,
] as const;
export type OwnReviewingEvent = z.infer<(typeof reviewingEvents)[number]>;
/** An event of this chapter, or of one it builds on. */
export type ReviewingEvent = OwnReviewingEvent | ReportingEvent;
