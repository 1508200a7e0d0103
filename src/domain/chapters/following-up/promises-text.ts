import type { FollowingUpView } from "./following-up-state.ts";
import { type PersonsPromise, promisesOf } from "./promises.ts";
import { mentioned } from "../../kernel/formatting/people.ts";
import { quoted } from "../../kernel/formatting/quoted.ts";
import type { Person } from "../../values/person.ts";
import { dayOf } from "../../values/time.ts";

/** What people were asked to do by a day, a line each, with the commands to copy. */
export function promisesText(state: FollowingUpView): string | undefined {
  const promises = promisesOf(state).filter(({ voidAt }) => voidAt === undefined);
  if (promises.length === 0) return undefined;
  return ["**Promised:**", ...promises.map((one) => `- ${lineOf(one, state)}`)].join("\n");
}

function lineOf(promise: PersonsPromise, { asOf }: FollowingUpView): string {
  const { number, by, what, dueAt, answer } = promise;
  const asked = `${number}: ${by}, by ${dayOf(dueAt)}: ${quoted(what)}`;
  if (answer?.isKept) return `${asked}. Kept.`;
  if (answer) return `${asked}. Not kept. ${agreedFor(promise)}`;
  return dueAt <= asOf
    ? `${asked}. **Was it kept?** \`/kept ${number}\` or \`/broken ${number}: what happened\``
    : `${asked}. ${agreedFor(promise)}`;
}

/** To those who decide, once somebody did not keep what they were asked for. */
export function brokenNotice(people: readonly Person[], promise: PersonsPromise): string {
  return `${mentioned(people)}: ${promise.by} did not keep promise ${promise.number}. ${agreedFor(promise)}`;
}

function agreedFor({ ifBroken }: PersonsPromise): string {
  return ifBroken === undefined
    ? "Nothing was agreed for the case that it is not kept: `/propose` decides what follows."
    : `For the case that it is not kept this was agreed: ${quoted(ifBroken)}.`;
}
