import type { FollowingUpCommand } from "./following-up-commands.ts";
import type { FollowingUpReason } from "./following-up-refusals.ts";
import type { FollowingUpDecision, FollowingUpView, PromiseAnswer } from "./following-up-state.ts";
import type { Action } from "../enacting/action.ts";
import type { Asking } from "../../kernel/asking.ts";
import { excerpt } from "../../kernel/happening.ts";
import type { PromiseClock } from "../../kernel/promise-clock.ts";
import { type Refusal, refuse } from "../../kernel/refusal.ts";
import type { Measure } from "../../values/measure.ts";
import type { PartyRef } from "../../values/party.ts";
import { endOfDay, type Instant } from "../../values/time.ts";

type Of<Type extends FollowingUpCommand["type"]> = Extract<FollowingUpCommand, { type: Type }>;

/** Something a person was asked to do by a day, or not to do until it, numbered through the case. */
export interface PersonsPromise {
  readonly number: number;
  readonly by: PartyRef;
  readonly what: string;
  readonly askedAt: Instant;
  readonly dueAt: Instant;
  /** What was agreed for the case that they do not. */
  readonly ifBroken: string | undefined;
  readonly answer: PromiseAnswer | undefined;
  /** Since when it is not asked for any more, since what it hung on could not be carried out. */
  readonly voidAt: Instant | undefined;
}

/**
 * Every promise that what was ordered attached.
 *
 * Manual: the committee "may choose to attach “strings” to the request: for example, asking a
 * violator to apologize in exchange for retaining one’s membership on a mailing list."
 */
export function promisesOf({
  actions,
  promiseAnswers,
}: Pick<FollowingUpView, "actions" | "promiseAnswers">): readonly PersonsPromise[] {
  return actions.flatMap(attachedTo).map((one, i) => {
    const number = i + 1;
    return { ...one, number, answer: promiseAnswers.find(({ promise }) => promise === number) };
  });
}

function attachedTo({ measure, orderedAt: askedAt, life }: Action) {
  const voidAt = life.is === "failed" ? life.settledAt : undefined;
  return strings(measure).map(({ by, what, due, if_broken: ifBroken }) => {
    return { by, what, askedAt, dueAt: endOfDay(due), ifBroken, voidAt };
  });
}

function strings(measure: Measure) {
  if (measure.kind === "apology-request")
    return (measure.strings ?? []).map((string) => ({ ...string, by: measure.from }));
  if (measure.kind !== "other" && measure.kind !== "no-contact") return [];
  const due = measure.kind === "other" ? measure.due : measure.until;
  const { of: by, words: what, if_broken } = measure;
  return due === undefined
    ? []
    : [{ by, what, due, ...(if_broken !== undefined && { if_broken }) }];
}

/** Whether the committee still has to find out whether it was kept. */
export function isToBeAnswered({ answer, voidAt }: PersonsPromise): boolean {
  return answer === undefined && voidAt === undefined;
}

/** One clock for each, from the order to the day, in closed cases too; met by the answer. */
export function promiseClocks(state: FollowingUpView): readonly PromiseClock[] {
  return promisesOf(state).map(({ by, askedAt, dueAt, answer, voidAt }) => {
    const metAt = answer?.at ?? voidAt;
    return { name: "promise", party: by, startedAt: askedAt, dueAt, metAt };
  });
}

/** It was kept, as far as the committee found out; closed cases included. */
export function promiseIsKept(
  { promise }: Of<"PromiseIsKept">,
  { state }: Asking<FollowingUpView>,
): FollowingUpDecision {
  const which = whichPromise(promise, state);
  return "refused" in which ? which : [{ type: "PromiseKept", promise: which.number }];
}

/** It was not, and what was agreed for that is to be done. */
export function promiseIsBroken(
  { promise, reason }: Of<"PromiseIsBroken">,
  { state }: Asking<FollowingUpView>,
): FollowingUpDecision {
  const which = whichPromise(promise, state);
  if ("refused" in which) return which;
  return [{ type: "PromiseBroken", promise: which.number, reason: excerpt(reason) }];
}

function whichPromise(
  number: number | undefined,
  state: FollowingUpView,
): PersonsPromise | Refusal<FollowingUpReason> {
  const all = promisesOf(state);
  const open = all.filter(isToBeAnswered);
  if (number === undefined) {
    const [only, another] = open;
    if (another) return refuse("say-which-promise");
    return only ?? refuse("no-such-promise");
  }
  const named = all.find((one) => one.number === number);
  if (!named) return refuse("no-such-promise");
  return isToBeAnswered(named) ? named : refuse("promise-answered");
}
