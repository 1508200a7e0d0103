import { z } from "zod";
import type { CorrespondingEvent } from "../corresponding/corresponding-events.ts";
import { happening, Text } from "../../kernel/happening.ts";
import { PartyRef } from "../../values/party.ts";
import { Instant } from "../../values/time.ts";

/** What a reporter lets the other side learn: that somebody reported it and agrees, or who. */
export const MayLearn = z.enum(["that", "who"]);
export type MayLearn = z.infer<typeof MayLearn>;

/** Mediation is offered: to whom, with whom, until when, and the day on which its result is told. */
const MediationOffered = z.strictObject({
  type: z.literal("MediationOffered"),
  ...happening,
  between: z.array(PartyRef).min(2).max(20),
  /** `undefined` while nobody is found. */
  mediator: PartyRef.optional(),
  until: Instant,
  answersBy: Instant,
  /** Who wished that it is offered again. */
  wishedBy: PartyRef.optional(),
  /** Why it is offered though somebody is in danger. */
  anyway: Text.optional(),
});

/** Another mediator or another end, as a party or the committee would have it; the rest stays. */
const MediationTermsProposed = z.strictObject({
  type: z.literal("MediationTermsProposed"),
  ...happening,
  of: z.union([PartyRef, z.literal("committee")]),
  mediator: PartyRef.optional(),
  until: Instant.optional(),
});

/** Somebody would try it on these terms; a reporter may say apart what the others may learn. */
const MediationAgreed = z.strictObject({
  type: z.literal("MediationAgreed"),
  ...happening,
  party: PartyRef,
  mayLearn: MayLearn.optional(),
});

/** Somebody would not, or not any more. Nobody is asked why. */
const MediationDeclined = z.strictObject({
  type: z.literal("MediationDeclined"),
  ...happening,
  party: PartyRef,
});

/** The day on which answers end and the result is told. */
const MediationAnswersEnded = z.strictObject({
  type: z.literal("MediationAnswersEnded"),
  ...happening,
});

/** The time the mediation had is over, without a report. */
const MediationTimeEnded = z.strictObject({ type: z.literal("MediationTimeEnded"), ...happening });

/** The committee takes the offer back, or ends the mediation. */
const MediationTakenBack = z.strictObject({
  type: z.literal("MediationTakenBack"),
  ...happening,
  reason: Text,
});

/** The mediator's report, and who of the parties agrees that it says what was. */
const MediationReported = z.strictObject({
  type: z.literal("MediationReported"),
  ...happening,
  vettedBy: z.array(PartyRef).max(20),
  words: Text,
});

/** What the committee makes of it. */
const MediationEvaluated = z.strictObject({
  type: z.literal("MediationEvaluated"),
  ...happening,
  result: z.enum(["resolved", "goes-on"]),
  words: Text,
});

export const mediatingEvents = [
  MediationOffered,
  MediationTermsProposed,
  MediationAgreed,
  MediationDeclined,
  MediationAnswersEnded,
  MediationTimeEnded,
  MediationTakenBack,
  MediationReported,
  MediationEvaluated,
] as const;
export type OwnMediatingEvent = z.infer<(typeof mediatingEvents)[number]>;
/** An event of this chapter, or of one it builds on. */
export type MediatingEvent = OwnMediatingEvent | CorrespondingEvent;
