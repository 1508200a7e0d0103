import { hearingOf, letsBackIn, toBeHeard } from "./appeal-hearing.ts";
import type { AppealingCommand } from "./appealing-commands.ts";
import type { AppealingReason } from "./appealing-refusals.ts";
import {
  type Appeal,
  type AppealingDecision,
  type AppealingView,
  openAppeals,
} from "./appealing-state.ts";
import { ordersInForce } from "../banning/bans-of-case.ts";
import type { Consulted } from "../consulting/consultation.ts";
import type { Asking } from "../../kernel/asking.ts";
import { excerpt } from "../../kernel/happening.ts";
import { type Owed, printOwed } from "../../kernel/owed.ts";
import { type Refusal, refuse } from "../../kernel/refusal.ts";
import { isSamePerson } from "../../values/person.ts";
import { hasVote } from "../../who-decides/who-votes.ts";
import type { Instant } from "../../values/time.ts";

type Answering = Extract<AppealingCommand, { type: "AnswerAppeal" }>;

/**
 * One of those who hear an appeal says how to answer it. Nothing is lifted or paused before reporters and
 * affected people were told of the appeal and heard; for a change the consultation of the new
 * resolution sees to that.
 */
export function answerAppeal(
  { party, answer, reason }: Answering,
  { state, config, actor, at }: Asking<AppealingView>,
): AppealingDecision {
  const appeal = whichAppeal(party, state);
  if ("refused" in appeal) return appeal;
  if (hearingOf(appeal, state, config, at).lacksHearers) return refuse("hearers-missing");
  if (!hasVote(actor, state, config)) return refuse("has-no-vote");
  const saidSo = appeal.said.some((one) => isSamePerson(one.by, actor) && one.answer === answer);
  if (saidSo) return refuse("said-so-already");
  if (answer === "paused" && !mayPause(appeal, state, at))
    return refuse("nothing-to-pause", appeal.party);
  const awaited = letsBackIn(answer) ? toBeHeard(appeal, state, config) : [];
  if (awaited.length > 0) return refuse("not-yet-heard", printOwed(awaited.map(owedTo)));
  return [{ type: "HearerAnswered", party: appeal.party, answer, reason: excerpt(reason) }];
}

/** Some ban of whoever appeals is in force, and nothing of theirs is paused yet. */
function mayPause({ party, pausedAt }: Appeal, state: AppealingView, at: Instant): boolean {
  return pausedAt === undefined && ordersInForce(state, at).some(({ of }) => of === party);
}

function whichAppeal(
  party: Answering["party"],
  state: AppealingView,
): Appeal | Refusal<AppealingReason> {
  const open = openAppeals(state).filter((one) => party === undefined || one.party === party);
  const [only, another] = open;
  if (!only) return refuse("no-open-appeal");
  return another ? refuse("say-which-appeal", only.party) : only;
}

function owedTo({ party, answerDueAt }: Consulted): Owed {
  return answerDueAt
    ? { owed: "answer", from: party, until: answerDueAt }
    : { owed: "appeal", to: party };
}
