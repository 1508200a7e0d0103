import { z } from "zod";
import type { KeepingApartEvent } from "../keeping-apart/keeping-apart-events.ts";
import { happening } from "../../kernel/happening.ts";
import { Cause, NodeId, Salt, Sha256 } from "../../values/ids.ts";
import { OutsideFile, mostFiles } from "../../values/outside-file.ts";
import { Addressee, PartyRef } from "../../values/party.ts";
import { Person } from "../../values/person.ts";

const files = z.array(OutsideFile).min(1).max(mostFiles).optional();

/** What is kept of a passphrase. */
export const KeptPassphrase = z.strictObject({ salt: Salt, hash: Sha256 });
export type KeptPassphrase = z.infer<typeof KeptPassphrase>;

/** How somebody wants to be reached: by mail, only on their private page, or not at all. */
export const Reach = z.enum(["mail", "page", "none"]);
export type Reach = z.infer<typeof Reach>;

/**
 * A report came by the form on the web, or by mail. What it says stands in the issue; `words` is its keyed hash,
 * and `involved` are those of the roster whom it ticks.
 */
const FormReceived = z.strictObject({
  type: z.literal("FormReceived"),
  ...happening,
  party: PartyRef,
  reach: Reach,
  words: Sha256,
  /** It came by mail: what an answer to what was said to that by itself is known by. */
  thread: Sha256.optional(),
  involved: z.array(Person).min(1).max(100).optional(),
  /** The event whose organiser wrote it, by the code they were given. */
  event: z.string().max(100).optional(),
  /** What they sent with it: it lies beside the record. */
  files,
});

/**
 * Somebody has a private code, kept as a hash with the host's key; one they had before ends. One that a member
 * hands over they replace before anything else.
 */
const CodeGiven = z.strictObject({
  type: z.literal("CodeGiven"),
  ...happening,
  party: PartyRef,
  code: Sha256,
  isHandedOver: z.literal(true).optional(),
});

/**
 * Somebody chose a passphrase of their own, which their page asks for beside the private code they have then, or
 * took it away again. Kept as a slow hash inside one with the host's key.
 */
const PassphraseChosen = z.strictObject({
  type: z.literal("PassphraseChosen"),
  ...happening,
  party: PartyRef,
  passphrase: KeptPassphrase.optional(),
});

/** Somebody ended their private code themselves: there is no page of theirs any more. */
const CodeEnded = z.strictObject({
  type: z.literal("CodeEnded"),
  ...happening,
  party: PartyRef,
});

/**
 * Somebody opened their private page for the first time since something lies there that they have a time to answer.
 * Nothing else they do there is kept.
 */
const PageOpened = z.strictObject({
  type: z.literal("PageOpened"),
  ...happening,
  party: PartyRef,
});

/**
 * What somebody can say on their private page: words of their own, what they say to the plan, to be left
 * alone, that they take their report back, or that they stand by it after all.
 */
export const Saying = z.enum([
  "words",
  "accepts",
  "objects",
  "leave-alone",
  "takes-back",
  "stands-by",
]);
export type Saying = z.infer<typeof Saying>;

/**
 * Somebody wrote on their private page, or by mail. Their words stand in the comment; here is their
 * keyed hash.
 */
const MessageReceived = z.strictObject({
  type: z.literal("MessageReceived"),
  ...happening,
  party: PartyRef,
  what: Saying,
  comment: NodeId,
  words: Sha256,
  files,
});

/**
 * A mail answers a letter to somebody and came from another address than that went to. Nobody knows whose
 * words they are, so nothing is met by them until a member says that they heard them.
 */
const UnconfirmedReceived = z.strictObject({
  type: z.literal("UnconfirmedReceived"),
  ...happening,
  party: PartyRef,
  comment: NodeId,
  words: Sha256,
});

/** What can come back: a letter, word that there is one to read, an automatic answer. */
export const Returned = z.enum(["letter", "notice", "answer"]);

/**
 * A mail of ours did not reach somebody, as a mail server says. What a letter met is owed again: `letter` is
 * the command it was written in. Nothing else that comes back opens anything.
 */
const LetterReturned = z.strictObject({
  type: z.literal("LetterReturned"),
  ...happening,
  party: Addressee,
  what: Returned,
  letter: Cause.optional(),
  comment: NodeId,
});

export const intakeEvents = [
  FormReceived,
  CodeGiven,
  CodeEnded,
  PassphraseChosen,
  PageOpened,
  MessageReceived,
  UnconfirmedReceived,
  LetterReturned,
] as const;
export type OwnIntakeEvent = z.infer<(typeof intakeEvents)[number]>;
/** An event of this chapter, or of one it builds on. */
export type IntakeEvent = OwnIntakeEvent | KeepingApartEvent;
