import { isInDanger } from "../chapters/urgent-action/danger.ts";
import { awaitedActs } from "./awaited-acts.ts";
import { openQuestions } from "../chapters/reviewing/reviewing-state.ts";
import { reportersOf } from "../values/party.ts";
import type { CaseState } from "./case-state.ts";
import { acknowledgedAt } from "../chapters/reporting/acknowledgement.ts";
import { ordersInForce } from "../chapters/banning/orders.ts";
import { isOfPeople, isOpen, mayBeGivenUp } from "../chapters/enacting/line-standing.ts";
import { mayBeTriedAgain } from "../chapters/enacting/try-again.ts";
import { newestAgreed } from "../chapters/deciding/deliberation.ts";

/**
 * The commands that bring a case on as it stands, the most pressing first. All others may be used
 * too, as far as they are not refused.
 */
export function commandsNow(state: CaseState): readonly string[] {
  const { closed, loneActs } = state;
  const urgent = [
    ...(isInDanger(state) ? ["danger"] : []),
    ...(awaitedActs(state).length > 0 ? ["second"] : []),
    ...(loneActs.some(({ settled }) => !settled) ? ["ratify", "reverse"] : []),
    ...settling(state),
  ];
  const reviewed = ordersInForce(state, state.asOf).length > 0 ? ["review"] : [];
  if (closed) return [...urgent, ...reviewed, "told", "note", "reopen", "help"];
  const isUnanswered = reportersOf(state).some(({ ref }) => !acknowledgedAt(state, ref));
  return [
    ...urgent,
    ...(isUnanswered ? ["acknowledge", "cannot"] : []),
    ...inThisStage(state),
    ...reviewed,
    "recuse",
    "close",
    "next",
    "help",
  ];
}

function inThisStage(state: CaseState): readonly string[] {
  const { deliberation, parties, finding } = state;
  const agreed = newestAgreed(deliberation);
  const hears = openQuestions(state).length > 0 ? ["heard"] : [];
  if (deliberation.proposal)
    return [...hears, "propose", "stand-aside", ...putsOff(state), "ask", "note", "told"];
  if (agreed?.enactedAt) return [...hears, "told", "note"];
  if (agreed) return ["told", "heard", "cannot", "enact", "note"];
  const isOnlyReported = parties.length === reportersOf(state).length;
  const { happened, violation, responsible, ongoing, danger } = finding;
  const isFound = [happened, violation, responsible, ongoing, danger].every((one) => one);
  return [
    ...(isFound ? ["propose"] : []),
    ...hears,
    ...(isOnlyReported ? ["name"] : []),
    "ask",
    "note",
    ...(violation === undefined ? ["find"] : []),
    "told",
  ];
}

function putsOff({ deliberation, handedOver }: CaseState): readonly string[] {
  return handedOver || deliberation.postponed ? [] : ["postpone"];
}

function settling({ lines }: CaseState): readonly string[] {
  const open = lines.filter(isOpen);
  return [
    ...(lines.some(mayBeTriedAgain) ? ["enact"] : []),
    ...(open.some(isOfPeople) ? ["done"] : []),
    ...(open.some(mayBeGivenUp) ? ["failed"] : []),
  ];
}
