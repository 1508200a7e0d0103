import { z } from "zod";
import { Finding } from "./finding.ts";
import { happening, Text } from "../../kernel/happening.ts";
import { Addressee } from "../../values/party.ts";

/** A conversation held elsewhere, summarised: "it should in all cases summarize these back". */
export const NoteTaken = z.strictObject({ type: z.literal("NoteTaken"), ...happening, text: Text });

/** A draft of the manual's four answers; lines left out keep what an earlier draft said. */
export const FindingDrafted = z.strictObject({
  type: z.literal("FindingDrafted"),
  ...happening,
  finding: Finding,
});

export const Answer = z.enum(["accepts", "objects", "agrees", "declines"]);

export type Answer = z.infer<typeof Answer>;

/** What somebody said to the committee: their side, feedback, an answer to a question. */
export const PartyHeard = z.strictObject({
  type: z.literal("PartyHeard"),
  ...happening,
  party: Addressee,
  answer: Answer.optional(),
  words: Text.optional(),
});

/** A question that a proposal waits for until it is heard or cannot be had. */
export const QuestionAsked = z.strictObject({
  type: z.literal("QuestionAsked"),
  ...happening,
  party: Addressee,
  question: Text,
});
