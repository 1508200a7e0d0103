import type { CaseCommand } from "./case-command.ts";
import type { CaseState } from "./case-state.ts";
import type { CaseRefusal } from "./refusal-reason.ts";
import { handledWith } from "../chapters/closing/leads.ts";
import { refuse } from "../kernel/refusal.ts";

/** What is still said in a case that is handled with another: to its reporters, and about danger. */
const heardHere: ReadonlySet<CaseCommand["type"]> = new Set<CaseCommand["type"]>([
  "DeclareDanger",
  "Explain",
  "ReopenCase",
  "SendLetter",
  "TakeLetterBack",
  "TakeNote",
  "WriteDraft",
]);

/** Why something is not done in a case whose report is handled with another: it leads there. */
export function whyElsewhere(
  { type }: CaseCommand,
  state: Pick<CaseState, "leads" | "closed">,
): CaseRefusal | undefined {
  const there = state.closed && handledWith(state);
  return there && !heardHere.has(type) ? refuse("goes-on-elsewhere", there) : undefined;
}
