import type { UrgentActionCommand } from "./urgent-action-commands.ts";
import type { UrgentActionDecision, UrgentActionView } from "./urgent-action-state.ts";
import { excerpt } from "../../kernel/happening.ts";

type Of<Type extends UrgentActionCommand["type"]> = Extract<UrgentActionCommand, { type: Type }>;

/**
 * Somebody may be hurt. Heard from everybody of the body that decides, the recused included, and
 * in closed cases, and without a word of what it is: nothing is weighed before it is told.
 *
 * Manual: "If the incident involves physical danger, any member of the committee may – and should –
 * act unilaterally to protect the safety of those involved."
 */
export function declareDanger({ what }: Of<"DeclareDanger">): UrgentActionDecision {
  return [{ type: "DangerDeclared", ...(what && { what: excerpt(what) }) }];
}

/** Whom a member called. Manual: "contacting law enforcement (or other local personnel)". */
export function noteHelpContacted({ whom }: Of<"NoteHelpContacted">): UrgentActionDecision {
  return [{ type: "HelpContacted", whom: excerpt(whom) }];
}

/** From the first word of it, or a finding that says so, until a finding says no. */
export function isInDanger({ dangerAt }: UrgentActionView): boolean {
  return dangerAt !== undefined;
}
