import { z } from "zod";
import { CodeName, NodeId } from "../../values/ids.ts";
import { Addressee } from "../../values/party.ts";
import { Instant } from "../../values/time.ts";
import { happening, Text } from "../../kernel/happening.ts";

/** A case begins. `title` is the issue's first title; it is shown nowhere afterwards. */
export const ReportReceived = z.strictObject({
  type: z.literal("ReportReceived"),
  ...happening,
  codeName: CodeName,
  issue: z.strictObject({ id: NodeId, number: z.int().positive() }),
  title: Text,
  receivedAt: Instant,
});

/** What somebody outside can be told; `resolution` is the proposed one. */
export const Telling = z.enum(["receipt", "timeline", "resolution", "outcome"]);
export type Telling = z.infer<typeof Telling>;

/** Somebody was told something. `until` goes with `timeline`. */
export const PartyTold = z.strictObject({
  type: z.literal("PartyTold"),
  ...happening,
  party: Addressee,
  what: Telling,
  until: Instant.optional(),
  words: Text.optional(),
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

/** Why somebody lawfully cannot be told or asked. */
export const Impossibility = z.enum([
  "anonymous",
  "unsafe",
  "minor",
  "unaware",
  "withdrawn",
  "unreachable",
]);
export type Impossibility = z.infer<typeof Impossibility>;

/** Telling or asking somebody is not possible; it satisfies what waits for it. */
export const ContactRuledOut = z.strictObject({
  type: z.literal("ContactRuledOut"),
  ...happening,
  party: Addressee,
  for: z.enum(["tell", "ask"]),
  ground: Impossibility,
  reason: Text,
});

/** A question that a proposal waits for until it is heard or cannot be had. */
export const QuestionAsked = z.strictObject({
  type: z.literal("QuestionAsked"),
  ...happening,
  party: Addressee,
  question: Text,
});
