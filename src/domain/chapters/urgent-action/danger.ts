import type { UrgentActionCommand } from "./urgent-action-commands.ts";
import type { UrgentActionReason } from "./urgent-action-refusals.ts";
import type { UrgentActionDecision, UrgentActionView } from "./urgent-action-state.ts";
import { newestMediation } from "../mediating/mediation.ts";
import { excerpt, type Happened } from "../../kernel/happening.ts";
import { type Refusal, refuse } from "../../kernel/refusal.ts";
import { type Doer, isSamePerson } from "../../values/person.ts";
import { add, Duration, type Instant } from "../../values/time.ts";

const hour = Duration.parse("1h");

type Of<Type extends UrgentActionCommand["type"]> = Extract<UrgentActionCommand, { type: Type }>;

/**
 * Somebody may be hurt. Heard from everybody of committee and council, the recused and those who do not
 * decide the case included, and in closed cases, and without a word of what it is: nothing is weighed
 * before it is told.
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

/** Whether the others were called within the hour, when the same person said so. */
export function wereCalledWithinTheHour(
  { at, by }: Pick<Happened, "at" | "by">,
  events: readonly Happened[],
): boolean {
  const said = events.filter(
    (one) => one.type === "DangerDeclared" && one.at <= at && isSameDoer(one.by, by),
  );
  const called = said.reduce<Instant | undefined>(
    (last, one) => (last === undefined || one.at >= add(last, hour) ? one.at : last),
    undefined,
  );
  return called !== undefined && called < at && at < add(called, hour);
}

function isSameDoer(one: Doer, other: Doer): boolean {
  /* v8 ignore next -- only people say so; the type of an actor allows the app */
  if (one === "comity" || other === "comity") return false;
  return isSamePerson(one, other);
}

/** Nobody is brought together with whom they fear, unless it was offered in spite of that. */
export function whyMediationWaitsForDanger(
  state: UrgentActionView,
): Refusal<UrgentActionReason> | readonly [] {
  const isMeant = newestMediation(state)?.isInSpiteOfDanger === true;
  return isInDanger(state) && !isMeant ? refuse("mediation-waits-for-danger") : [];
}

/** From the first word of it, or a finding that says so, until a finding says no. */
export function isInDanger({ dangerAt }: UrgentActionView): boolean {
  return dangerAt !== undefined;
}
