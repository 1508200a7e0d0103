import { z } from "zod";
import { mayHoldCommand } from "../../../domain/kernel/may-hold-command.ts";
import type { Actor } from "../../../ports/observation.ts";
import { ActorAnswer } from "../observation/actor.ts";
import { GitHubInstant } from "../connection/parse-answer.ts";

/** Of a comment. Its fragment is `Who`. */
export const authorshipFields = "viewerDidAuthor lastEditedAt editor { ...Who } body";

/** What was said, and whether it is the app's own or was changed since. */
export const Authorship = z.object({
  viewerDidAuthor: z.boolean(),
  lastEditedAt: GitHubInstant.nullable(),
  editor: ActorAnswer,
  body: z.string(),
});
type Authorship = z.infer<typeof Authorship>;

/** Whether somebody else said it and may want an answer; what was changed was said twice. */
export function asksForAnswer(word: Authorship, appId: number): boolean {
  const isPlain = word.lastEditedAt === null && !mayHoldCommand(word.body);
  return word.viewerDidAuthor ? isByOther(word.editor, appId) : !isPlain;
}

export function isByOther(editor: Actor | null, appId: number): boolean {
  return editor !== null && editor.id !== appId;
}
