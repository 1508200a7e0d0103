import { z } from "zod";
import { KeptPassphrase, Reach, Returned, Saying } from "./intake-events.ts";
import { OutsideFile, mostFiles } from "../../values/outside-file.ts";
import { Handle } from "../../values/handle.ts";
import { Cause, Sha256 } from "../../values/ids.ts";
import { Addressee, PartyRef } from "../../values/party.ts";
import { Person } from "../../values/person.ts";
import { Instant } from "../../values/time.ts";

const most = 50;
const files = z.array(OutsideFile).min(1).max(mostFiles).optional();

/**
 * What is to be decided from of a report by the form, beside its words: it stands in the same text as
 * they do, in the version that the app wrote.
 */
export const FormFacts = z.strictObject({
  /** The hash of the private code that its reporter got; of one by mail, of what it is known by. */
  code: Sha256,
  /** Without it, by the form on the web. */
  by: z.literal("mail").optional(),
  reach: Reach,
  /** Where `reach` is `mail`. */
  address: z.string().max(320).optional(),
  /** The address, where the text of the report holds it so that only the host can read it. */
  sealedAddress: z.string().max(1_500).optional(),
  /** The accounts it names as reported. */
  reported: z.array(Handle).max(most),
  /** Whom of the roster it ticks. */
  involved: z.array(Person).max(2 * most),
  /** Whether anybody of the roster can be recognised in it. */
  mayConcernRoster: z.boolean(),
  /** By its name, the event whose organiser wrote it; and when, where they did something in the committee's place. */
  event: z.string().max(100).optional(),
  actedAt: Instant.optional(),
  ongoing: z.boolean(),
  danger: z.boolean(),
  happenedBy: Instant.optional(),
  files,
});
export type FormFacts = z.infer<typeof FormFacts>;

/** The same of what somebody writes on their private page, or answers by mail. */
export const MessageFacts = z.discriminatedUnion("what", [
  z.strictObject({ what: Saying, party: PartyRef, by: z.literal("mail").optional(), files }),
  /** It answers a letter to them, and came from another address than that went to. */
  z.strictObject({ what: z.literal("unconfirmed"), party: PartyRef }),
  /** A mail of ours to them came back; of a letter, the command it was written in. */
  z.strictObject({
    what: z.literal("returned"),
    party: Addressee,
    of: Returned,
    letter: Cause.optional(),
  }),
  z.strictObject({ what: z.literal("ends-code"), party: PartyRef }),
  z.strictObject({
    what: z.literal("passphrase"),
    party: PartyRef,
    passphrase: KeptPassphrase.optional(),
  }),
  /** They had it replaced by this one. */
  z.strictObject({ what: z.literal("new-code"), party: PartyRef, code: Sha256 }),
]);
export type MessageFacts = z.infer<typeof MessageFacts>;
