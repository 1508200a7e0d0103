import { z } from "zod";
import type { ReviewingEvent } from "../reviewing/reviewing-events.ts";
import { happening } from "../../kernel/happening.ts";
import { Cause } from "../../values/ids.ts";
import { Addressee, PartyRef } from "../../values/party.ts";
import { Person } from "../../values/person.ts";
import { Instant } from "../../values/time.ts";

/** What carries a measure out, or tells whom it touches of it. */
export const DeliveryKind = z.enum(["reprimand", "apology", "hiatus", "cooling-off", "ban"]);
export type DeliveryKind = z.infer<typeof DeliveryKind>;

/**
 * What a letter is for: a question, what telling somebody is called (`PartyTold`), a measure, or the
 * report to those whom the committee reports to.
 */
export const LetterKind = z.enum([
  "receipt",
  "question",
  "timeline",
  "resolution",
  "outcome",
  "check-in",
  "end-of-ban",
  ...DeliveryKind.options,
  "report",
]);
export type LetterKind = z.infer<typeof LetterKind>;

/** What there is a draft of: every letter, and what is posted or passed on by people. */
export const DraftKind = z.enum([...LetterKind.options, "reminder", "public-reprimand", "order"]);
export type DraftKind = z.infer<typeof DraftKind>;

/** How a letter goes out: to a private page, there with a notice by mail, or by mail. */
export const LetterWay = z.enum(["page", "page-and-notice", "mail"]);
export type LetterWay = z.infer<typeof LetterWay>;

/** A command takes 8 kB. */
const longestLetter = 8_000;

/** What a letter says, and to whom. `until` goes with `timeline`, `about` with `question`. */
const letter = {
  letter: LetterKind,
  party: Addressee,
  text: z.string().min(1).max(longestLetter),
  until: Instant.optional(),
  about: z.literal("safety").optional(),
};
export const LetterInWords = z.strictObject(letter);
export type LetterInWords = z.infer<typeof LetterInWords>;

/**
 * A letter was written and waits, so that it can be taken back. It is known by its cause. That it
 * left is a `PartyTold`, a `QuestionAsked` or a `LetterDelivered` that names it. Older records know no
 * other `way` than the private page.
 */
const LetterHeld = z.strictObject({
  type: z.literal("LetterHeld"),
  ...happening,
  ...letter,
  way: LetterWay.optional(),
});

/** A letter that waited does not leave. */
const LetterTakenBack = z.strictObject({
  type: z.literal("LetterTakenBack"),
  ...happening,
  written: Cause,
});

/** The time in which a letter could be taken back is over: it is to be mailed. */
const LetterReleased = z.strictObject({
  type: z.literal("LetterReleased"),
  ...happening,
  written: Cause,
});

/** The mail server refuses a letter for good: it does not leave. */
const LetterRefused = z.strictObject({
  type: z.literal("LetterRefused"),
  ...happening,
  written: Cause,
});

/** A letter about a measure has left. */
const LetterDelivered = z.strictObject({
  type: z.literal("LetterDelivered"),
  ...happening,
  party: PartyRef,
  what: DeliveryKind,
  letter: Cause,
});

/** Whoever speaks for the committee leaves a letter to another member. */
const LetterDelegated = z.strictObject({
  type: z.literal("LetterDelegated"),
  ...happening,
  letter: LetterKind,
  party: PartyRef,
  to: Person,
});

/** Whoever alone knows somebody asked for a private code to hand over to them: it goes to that member by mail. */
const CodeAsked = z.strictObject({
  type: z.literal("CodeAsked"),
  ...happening,
  party: PartyRef,
});

/** Somebody asked for a draft, which is answered and changes nothing. `line` is the action of an order. */
const LetterDrafted = z.strictObject({
  type: z.literal("LetterDrafted"),
  ...happening,
  draft: DraftKind,
  party: Addressee.optional(),
  line: z.int().positive().optional(),
});

export const correspondingEvents = [
  LetterHeld,
  LetterTakenBack,
  LetterReleased,
  LetterRefused,
  LetterDelivered,
  LetterDelegated,
  LetterDrafted,
  CodeAsked,
] as const;
export type OwnCorrespondingEvent = z.infer<(typeof correspondingEvents)[number]>;
/** An event of this chapter, or of one it builds on. */
export type CorrespondingEvent = OwnCorrespondingEvent | ReviewingEvent;
