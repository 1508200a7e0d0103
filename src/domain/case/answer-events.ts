import { z } from "zod";
import { RefusalReason } from "./refusal-reason.ts";
import { happening, Text } from "../kernel/happening.ts";
import { NodeId } from "../values/ids.ts";
import { Person } from "../values/person.ts";
import { Instant } from "../values/time.ts";

/** A command that was not followed. `text` is left out where a recused person wrote it. */
const CommandRefused = z.strictObject({
  type: z.literal("CommandRefused"),
  ...happening,
  verb: z.string().max(40),
  reason: RefusalReason,
  detail: Text.optional(),
  text: Text.optional(),
});

/** A question to the app (`/next`, `/help`, `/preview`) that it answers once and that changes nothing. */
const ExplanationGiven = z.strictObject({
  type: z.literal("ExplanationGiven"),
  ...happening,
  about: z.enum(["next", "help", "preview"]),
  /** The command that was asked about. */
  verb: z.string().max(40).optional(),
});

/** Something the app keeps was changed by hand, and was put back. */
export const HandMadeChangeUndone = z.strictObject({
  type: z.literal("HandMadeChangeUndone"),
  ...happening,
  what: z.enum(["title", "label", "state", "card", "pull", "draft", "lock"]),
  /** Missing for a deleted account, where GitHub does not say who it was, and in older records. */
  changedBy: Person.optional(),
});

/**
 * What somebody had said (`of`; the report where `what` says so) was changed or deleted, by another or
 * long after it was written. What it said, before or after, is not kept here.
 */
const WordsChanged = z.strictObject({
  type: z.literal("WordsChanged"),
  ...happening,
  what: z.enum(["report", "comment"]),
  how: z.enum(["edited", "deleted"]),
  of: Person.optional(),
  changedBy: Person.optional(),
  words: NodeId.optional(),
  writtenAt: Instant.optional(),
});
export type WordsChanged = z.infer<typeof WordsChanged>;

/** Whether an event is answered by itself, to whoever asked, and changes nothing. */
export function isAnswer({ type }: { readonly type: string }): boolean {
  return ["CommandRefused", "ExplanationGiven", "LetterDrafted", "HistoryAsked"].includes(type);
}

export const answerEvents = [
  CommandRefused,
  ExplanationGiven,
  HandMadeChangeUndone,
  WordsChanged,
] as const;
