import { z } from "zod";
import type { ReviewingEvent } from "../reviewing/reviewing-events.ts";
import { happening } from "../../kernel/happening.ts";
import { Cause } from "../../values/ids.ts";
import { PartyRef } from "../../values/party.ts";
import { Instant } from "../../values/time.ts";

/** What a letter is for: a question, or what telling somebody is called (`PartyTold`). */
export const LetterKind = z.enum([
  "receipt",
  "question",
  "timeline",
  "resolution",
  "outcome",
  "check-in",
]);
export type LetterKind = z.infer<typeof LetterKind>;

/** A command takes 8 kB. */
const longestLetter = 8_000;

/**
 * A letter was written and waits, so that it can be taken back. It is known by its cause. That it
 * left is a `PartyTold` or a `QuestionAsked` that names it. `until` goes with `timeline`.
 */
const LetterHeld = z.strictObject({
  type: z.literal("LetterHeld"),
  ...happening,
  letter: LetterKind,
  party: PartyRef,
  text: z.string().min(1).max(longestLetter),
  until: Instant.optional(),
});

/** A letter that waited does not leave. */
const LetterTakenBack = z.strictObject({
  type: z.literal("LetterTakenBack"),
  ...happening,
  written: Cause,
});

export const correspondingEvents = [LetterHeld, LetterTakenBack] as const;
export type OwnCorrespondingEvent = z.infer<(typeof correspondingEvents)[number]>;
/** An event of this chapter, or of one it builds on. */
export type CorrespondingEvent = OwnCorrespondingEvent | ReviewingEvent;
