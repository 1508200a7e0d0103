import { z } from "zod";
import type { IntakeEvent } from "../intake/intake-events.ts";
import { happening, Text } from "../../kernel/happening.ts";
import { accountOfParty } from "../../values/account-there.ts";
import { AccountShown } from "../../values/account-shown.ts";
import { Handle } from "../../values/handle.ts";
import { WhatWaits } from "../../who-decides/who-decides-events.ts";
import { Cause, CodeName, NodeId, Salt, Sha256 } from "../../values/ids.ts";
import { Addressee, PartyRef } from "../../values/party.ts";
import { Person } from "../../values/person.ts";
import { Instant } from "../../values/time.ts";

/**
 * Part of an answer of the form that makes nobody a party: a login without its mark, one of somebody
 * else's, one that is nobody's, whom the answer mentions beside, or what cannot be read at all.
 */
const UnclearAnswer = z.strictObject({
  role: z.enum(["reporter", "reported"]),
  as: z.enum(["bare", "of-theirs", "no-account", "beside", "unread"]),
  login: Handle.optional(),
});
export type UnclearAnswer = z.infer<typeof UnclearAnswer>;

/**
 * Why a report was not received when its form says: that is no date, or one after the issue was
 * written.
 */
const NotReceivedThen = z.enum(["no-date", "after-the-issue"]);
export type NotReceivedThen = z.infer<typeof NotReceivedThen>;

/** A case begins. `title` is the issue's first title; it is shown nowhere afterwards. */
export const ReportReceived = z.strictObject({
  type: z.literal("ReportReceived"),
  ...happening,
  codeName: CodeName,
  issue: z.strictObject({ id: NodeId, number: z.int().positive() }),
  title: Text,
  receivedAt: Instant,
  /** By when it had happened, where the form says so in a way that can be read. */
  happenedBy: Instant.optional(),
  /** Whether the report says that it is still going on. */
  ongoing: z.literal(true).optional(),
  unclear: z.array(UnclearAnswer).max(50).optional(),
  notReceivedThen: NotReceivedThen.optional(),
  /** What hashes of who its parties are begin with; older cases have none. */
  salt: Salt.optional(),
});

/** The report turned out to have reached the committee at another time than was taken for it. */
const ReceiptDated = z.strictObject({
  type: z.literal("ReceiptDated"),
  ...happening,
  receivedAt: Instant,
});

/**
 * What somebody outside can be told; `resolution` is the proposed one, `mediation` the offer of it,
 * `appeal` that somebody appeals against what was decided.
 */
export const Telling = z.enum([
  "receipt",
  "timeline",
  "mediation",
  "mediation-result",
  "resolution",
  "outcome",
  "appeal",
  "check-in",
  "end-of-ban",
]);

export type Telling = z.infer<typeof Telling>;

/** Somebody was told something. `until` goes with `timeline`. */
const PartyTold = z.strictObject({
  type: z.literal("PartyTold"),
  ...happening,
  party: Addressee,
  what: Telling,
  until: Instant.optional(),
  words: Text.optional(),
  /** The letter that told them, by the command it was written in. */
  letter: Cause.optional(),
  /** Whether they can read it on their private page alone: their time to answer runs from their first opening. */
  onPage: z.literal(true).optional(),
});

/** Whether somebody is a minor, and who is written to in their place. */
const AgeNoted = z.strictObject({
  type: z.literal("AgeNoted"),
  ...happening,
  party: PartyRef,
  isMinor: z.boolean(),
  address: z.string().max(320).optional(),
  /** The address, where the record keeps it so that only the host can read it. */
  sealedAddress: z.string().max(1_500).optional(),
});

/** What somebody who took their report back may still want to hear. */
export const StillWanted = Telling.extract(["receipt", "timeline", "resolution", "outcome"]);
export type StillWanted = z.infer<typeof StillWanted>;

/** A reporter takes the report back, as a member says; what they still want to hear is owed as before. */
const ReportWithdrawn = z.strictObject({
  type: z.literal("ReportWithdrawn"),
  ...happening,
  party: PartyRef,
  words: Text,
  wants: z.array(StillWanted).min(1).max(4).optional(),
});

/** They stand by it after all, as a member says. */
const WithdrawalUndone = z.strictObject({
  type: z.literal("WithdrawalUndone"),
  ...happening,
  party: PartyRef,
  words: Text,
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
const ContactRuledOut = z.strictObject({
  type: z.literal("ContactRuledOut"),
  ...happening,
  party: Addressee,
  for: z.enum(["tell", "ask"]),
  ground: Impossibility,
  reason: Text,
});

/**
 * Who somebody is: an account, an address, known only to the member who holds the name, or the
 * committee as a whole. Nothing of these where only the role is known.
 */
export const identity = {
  person: Person.optional(),
  /** Missing in older records. */
  account: AccountShown.optional(),
  address: z.string().max(320).optional(),
  /** The address, where the record keeps it so that only the host can read it. */
  sealedAddress: z.string().max(1_500).optional(),
  heldBy: Person.optional(),
  group: z.literal("committee").optional(),
};

/** Somebody has a role in this case. */
const PartyNamed = z.strictObject({
  type: z.literal("PartyNamed"),
  ...happening,
  party: PartyRef,
  ...identity,
});

/** A party turned out to be somebody other than was thought. */
const PartyRenamed = z.strictObject({
  type: z.literal("PartyRenamed"),
  ...happening,
  party: PartyRef,
  ...identity,
  reason: Text,
});

/** Two members agreed that an account in a space is this party's. */
const AccountNamed = z.strictObject({
  type: z.literal("AccountNamed"),
  ...happening,
  party: PartyRef,
  ...accountOfParty,
});

/**
 * Nobody acknowledged for two days, or did something else that cannot wait: the council is told that
 * a case waits, and nothing more. `act` is the number of one done alone.
 */
const CouncilAlerted = z.strictObject({
  type: z.literal("CouncilAlerted"),
  ...happening,
  about: WhatWaits.exclude(["receipt"]).optional(),
  act: z.int().positive().optional(),
});

const LetterSent = z.strictObject({
  type: z.literal("LetterSent"),
  ...happening,
  letter: z.string().max(60),
  messageId: z.string().max(200),
  /** The hash of the words of a letter to somebody in the case. */
  text: Sha256.optional(),
});

/**
 * A reporter of another case of the same incident has their promises here from now on. Who is in this
 * case already keeps their reference.
 */
const ReportJoined = z.strictObject({
  type: z.literal("ReportJoined"),
  ...happening,
  from: CodeName,
  was: PartyRef,
  party: PartyRef,
  receivedAt: Instant,
  acknowledgedAt: Instant.optional(),
  /** Whether they are written to on a private page of that case. */
  hasPage: z.literal(true).optional(),
  ...identity,
});

/** That case goes on by itself again, and so do the promises to its reporters. */
const ReportLeft = z.strictObject({
  type: z.literal("ReportLeft"),
  ...happening,
  from: CodeName,
});

export const reportingEvents = [
  ReportReceived,
  ReceiptDated,
  PartyTold,
  ContactRuledOut,
  PartyNamed,
  PartyRenamed,
  AccountNamed,
  CouncilAlerted,
  LetterSent,
  ReportWithdrawn,
  WithdrawalUndone,
  ReportJoined,
  ReportLeft,
  AgeNoted,
] as const;
export type OwnReportingEvent = z.infer<(typeof reportingEvents)[number]>;
/** An event of this chapter, or of one it builds on. */
export type ReportingEvent = OwnReportingEvent | IntakeEvent;
