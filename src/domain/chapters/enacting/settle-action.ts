import { isOfPeople, isOpen, isToBeDone, mayBeGivenUp } from "./action-standing.ts";
import type { Action } from "./action.ts";
import { borneOut } from "./borne-out.ts";
import { isDeliveredByChair } from "./delivery.ts";
import type { EnactingCommand } from "./enacting-commands.ts";
import type { EnactingReason } from "./enacting-refusals.ts";
import type { EnactingDecision, EnactingView } from "./enacting-state.ts";
import { speaksForCommittee } from "../corresponding/speaks-for-committee.ts";
import type { Asking } from "../../kernel/asking.ts";
import { excerpt } from "../../kernel/happening.ts";
import { type Refusal, refuse } from "../../kernel/refusal.ts";

type Of<Type extends EnactingCommand["type"]> = Extract<EnactingCommand, { type: Type }>;

/** `by ada: she was travelling`: who delivered it in the chair's place, or the chair, and why another says so. */
const saysByWhom = /^by\s+[^\s:][^:\n]{0,100}:\s*\S/i;

/** A link to what stands in public, or why there is none: `no link: said in the weekly call`. */
const saysWhere = /https?:\/\/[^\s/…]|\bno link:\s*\S/i;

/**
 * People carried an action out, or undid it at its end; closed cases included. Where the app can
 * look, what it sees decides.
 */
export function actionIsDone(
  { number, evidence }: Of<"ActionIsDone">,
  asking: Asking<EnactingView>,
): EnactingDecision {
  const { state } = asking;
  const action = actionToSettle(number, state, isOfPeople);
  if ("refused" in action) return action;
  // Whether somebody takes a break is theirs to say; what follows depends on their answer.
  if (action.measure.kind === "hiatus" && isToBeDone(action))
    return refuse("answer-not-heard", action.measure.of);
  const isOwn = !isDeliveredByChair(action.measure) || speaksForCommittee(asking);
  if (!isOwn && !saysByWhom.test(evidence)) return refuse("say-who-delivered", String(number));
  if (action.measure.kind === "public-reprimand" && !saysWhere.test(evidence))
    return refuse("say-where-it-stands", String(number));
  const said = { type: "LineDone" as const, line: number, proof: excerpt(evidence) };
  const look = borneOut(action, asking.seenInPlaces?.get(number));
  if (look === "cannot-be-known") return [said];
  return "refused" in look ? look : [{ ...said, seen: excerpt(look.seen) }];
}

/**
 * People could not carry an action out and will not; or the case whose ban it is to end does not
 * answer any more.
 */
export function actionHasFailed(
  { number, reason }: Of<"ActionHasFailed">,
  { state }: Asking<EnactingView>,
): EnactingDecision {
  const action = actionToSettle(number, state, mayBeGivenUp);
  if ("refused" in action) return action;
  return [{ type: "LineFailed", line: number, reason: excerpt(reason) }];
}

function actionToSettle(
  number: number,
  { actions }: EnactingView,
  mayBeSettled: (action: Action) => boolean,
): Action | Refusal<EnactingReason> {
  const action = actions.find((one) => one.number === number);
  if (!action) return refuse("no-such-line", String(number));
  if (!isOpen(action)) return refuse("line-is-settled", String(number));
  return mayBeSettled(action) ? action : refuse("line-is-the-apps", String(number));
}
