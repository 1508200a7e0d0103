import type { CaseState } from "./case-state.ts";
import { answerMessage } from "./answer-message.ts";
import { isAnsweredAlready } from "./answered-changes.ts";
import { calledByRole } from "./called-by-role.ts";
import { decide } from "./decide.ts";
import type { EventBody } from "./event-body.ts";
import { isOutOfPlace } from "./hand-made-change.ts";
import type { AssignmentInput, ChangeInput, CommandInput, Input, ReportInput } from "./input.ts";
import type { CaseRefusal } from "./refusal-reason.ts";
import { areToldEnough, wordsChanged } from "./words-changed.ts";
import { whyElsewhere } from "./why-elsewhere.ts";
import { answerMerge, answerPush } from "../chapters/deciding/answer-merge.ts";
import { answerOpening } from "./answer-opening.ts";
import { answerLead } from "./answer-lead.ts";
import { answerStanding } from "../chapters/deciding/held-back.ts";
import type { GivenOut, Means } from "../kernel/asking.ts";
import type { AllowedTo } from "../kernel/define-command.ts";
import { excerpt } from "../kernel/happening.ts";
import { refuse } from "../kernel/refusal.ts";
import type { AdoptedConfig } from "../values/adopted-config.ts";
import { decidingBodyOf, isBarred, isRecused } from "../who-decides/deciding-body.ts";
import { type Entitlement, entitlementOf } from "../who-decides/electorate.ts";

/** What an input brings about in a case that is open. */
export function answerInput(
  input: Exclude<Input, ReportInput>,
  state: CaseState,
  config: AdoptedConfig,
  givenOut: GivenOut,
  means: Means,
): readonly EventBody[] {
  switch (input.kind) {
    case "command":
      return answerCommand(input, state, config, givenOut, means);
    case "assignment":
      return answerAssignment(input, state, config);
    case "change":
      return answerChange(input, state, config);
    case "rewording":
      return areToldEnough(input, state.toldRewordings) ? [] : [wordsChanged(input)];
    case "merge":
      return answerMerge(input, state, config, means.writing);
    case "push":
      return answerPush(input, state);
    case "message":
      return answerMessage(input, state);
    case "opening":
      return answerOpening(input, state);
    case "lead":
      return answerLead(input, state, means);
    case "standing":
      return answerStanding(input, state, config, means.writing);
  }
}

function answerAssignment(
  { assignee: member, assignedBy, at }: AssignmentInput,
  state: CaseState,
  config: AdoptedConfig,
): readonly EventBody[] {
  const change = { what: "assignment", at, by: assignedBy?.id } as const;
  const isOut = isRecused(member, state) || isBarred(member, config);
  if (!isOut || isAnsweredAlready(change, state.answeredChanges)) return [];
  return [{ type: "AssignmentUndone", member, ...(assignedBy && { assignedBy }) }];
}

function answerChange(
  { change, changedBy, isByBot, at }: ChangeInput,
  state: CaseState,
  config: AdoptedConfig,
): readonly EventBody[] {
  const { what } = change;
  const answer = { what, at, by: changedBy?.id, isByBot: isByBot === true };
  const isOff = isOutOfPlace(change, state, config);
  if (!isOff || isAnsweredAlready(answer, state.answeredChanges)) return [];
  return [{ type: "HandMadeChangeUndone", what, ...(changedBy && { changedBy }) }];
}

/**
 * Nothing for people outside committee and council: they are not told that anybody listens.
 */
function answerCommand(
  input: CommandInput,
  state: CaseState,
  config: AdoptedConfig,
  givenOut: GivenOut,
  means: Means,
): readonly EventBody[] {
  const { by: actor, at, command, cause } = input;
  const entitlement = entitlementOf(actor, state, config);
  if (entitlement === "outsider") return [];
  const decision =
    refusalFor(entitlement, input.allowedTo, state) ??
    ("type" in command ? whyElsewhere(command, state) : undefined) ??
    ("refused" in command
      ? calledByRole(command, input, state)
      : decide(command, { ...means, actor, at, cause, state, config, givenOut }));
  return "refused" in decision ? [refused(input, decision, entitlement)] : decision;
}

function refusalFor(
  entitlement: Entitlement,
  allowedTo: AllowedTo,
  state: CaseState,
): CaseRefusal | undefined {
  if (allowedTo === "roster") return undefined;
  if (entitlement === "entitled-elsewhere")
    return refuse(
      decidingBodyOf(state) === "Committee" ? "decided-by-committee" : "decided-by-council",
    );
  if (entitlement === "recused" && allowedTo !== "deciding-body")
    return refuse("recused-from-case");
  if (entitlement === "appoints" && allowedTo === "electorate") return refuse("appoints-only");
  return undefined;
}

/** A refusal is recorded, so that a command is answered once and attempts stay visible. */
function refused(
  { verb, text }: CommandInput,
  { refused: reason, detail }: CaseRefusal,
  entitlement: Entitlement,
): EventBody {
  return {
    type: "CommandRefused",
    verb: verb.slice(0, 40),
    reason,
    ...(detail && { detail: excerpt(detail) }),
    ...(entitlement === "entitled" || entitlement === "entitled-elsewhere"
      ? { text: excerpt(text) }
      : {}),
  };
}
