import { z } from "zod";
import { ClockName } from "../clocks/clock-name.ts";
import { Cause, CodeName, NodeId, Sha256 } from "../ids.ts";
import { PartyRef } from "../party.ts";
import { Doer, Person } from "../person.ts";
import { Instant } from "../time.ts";
import { RefusalReason } from "./refusal-reason.ts";

/** Longer texts are cut here in an event; the whole text stays in the comment that caused it. */
export const longestText = 2_000;
const Text = z.string().max(longestText);

/**
 * What every event of a case carries. `at` is when it happened on GitHub, not when it was
 * noticed; `register` names the adopted config it was decided under.
 */
const happening = {
  at: Instant,
  by: Doer,
  cause: Cause,
  register: z.strictObject({ n: z.int().positive(), sha256: Sha256 }).optional(),
};

/** A case begins. `title` is the issue's first title; it is shown nowhere afterwards. */
export const ReportReceived = z.strictObject({
  type: z.literal("ReportReceived"),
  ...happening,
  codeName: CodeName,
  issue: z.strictObject({ id: NodeId, number: z.int().positive() }),
  title: Text,
  receivedAt: Instant,
});

/** Somebody outside was told something. Manual: "they will immediately reply to the reporter". */
export const PartyTold = z.strictObject({
  type: z.literal("PartyTold"),
  ...happening,
  party: PartyRef,
  what: z.enum(["receipt"]),
  words: Text.optional(),
});

export const MemberRecused = z.strictObject({
  type: z.literal("MemberRecused"),
  ...happening,
  member: Person,
  reason: Text.optional(),
});

/** A command that was not followed. `text` is left out where a recused person wrote it. */
export const CommandRefused = z.strictObject({
  type: z.literal("CommandRefused"),
  ...happening,
  verb: z.string().max(40),
  reason: RefusalReason,
  detail: z.string().max(200).optional(),
  text: Text.optional(),
});

/** A question to the app (`/next`, `/help`) that it answers once and that changes nothing. */
export const QuestionAnswered = z.strictObject({
  type: z.literal("QuestionAnswered"),
  ...happening,
  question: z.enum(["next", "help"]),
});

/** Somebody assigned a person who is out of this case; the assignment was taken back. */
export const AssignmentUndone = z.strictObject({
  type: z.literal("AssignmentUndone"),
  ...happening,
  member: Person,
});

const deadline = { clock: ClockName, party: PartyRef.optional(), dueAt: Instant };

/** Three quarters of a clock have run; those who can still keep the promise are mentioned once. */
export const DeadlineNeared = z.strictObject({
  type: z.literal("DeadlineNeared"),
  ...happening,
  ...deadline,
});

/** A deadline passed unmet. History only: whether a case *is* overdue is computed from its clocks. */
export const DeadlineMissed = z.strictObject({
  type: z.literal("DeadlineMissed"),
  ...happening,
  ...deadline,
});

/** Nobody acknowledged for two days: the council is told that a case waits, and nothing more. */
export const CouncilAlerted = z.strictObject({ type: z.literal("CouncilAlerted"), ...happening });

export const LetterSent = z.strictObject({
  type: z.literal("LetterSent"),
  ...happening,
  letter: z.string().max(60),
  messageId: z.string().max(200),
});

export const CaseEvent = z.discriminatedUnion("type", [
  ReportReceived,
  PartyTold,
  MemberRecused,
  CommandRefused,
  QuestionAnswered,
  AssignmentUndone,
  DeadlineNeared,
  DeadlineMissed,
  CouncilAlerted,
  LetterSent,
]);
export type CaseEvent = z.infer<typeof CaseEvent>;
