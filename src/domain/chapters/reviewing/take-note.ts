import type { ReviewingCommand } from "./reviewing-commands.ts";
import type { ReviewingDecision } from "./reviewing-state.ts";
import { excerpt } from "../../kernel/happening.ts";

/**
 * What was said elsewhere is kept with the case.
 *
 * Manual: "This information will be collected in writing, and whenever possible the group’s
 * deliberations will be recorded and retained (i.e. […] summaries of voice conversations, etc)."
 */
export function takeNote({
  text,
}: Extract<ReviewingCommand, { type: "TakeNote" }>): ReviewingDecision {
  return [{ type: "NoteTaken", text: excerpt(text) }];
}
