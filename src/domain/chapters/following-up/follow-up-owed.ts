import type { FollowingUpView } from "./following-up-state.ts";
import { isToBeAnswered, promisesOf } from "./promises.ts";
import { checkInClocks, endOfBanClocks } from "./words-afterwards.ts";
import { relayedBy } from "../reporting/known-to-one-member.ts";
import { isRunning, nearsAt } from "../../kernel/promise-clock.ts";
import type { Owing } from "../../kernel/step.ts";
import type { PartyRef } from "../../values/party.ts";
import { earliest } from "../../values/time.ts";

export type FollowingUpDue =
  /** Finding out whether somebody kept what they were asked for. */
  | { readonly owed: "promise"; readonly promise: number; readonly of: PartyRef }
  | {
      readonly owed: "word-afterwards";
      readonly what: "check-in" | "end-of-ban";
      readonly to: readonly PartyRef[];
    };

/** What comes after the end, in closed cases too: each once its time has come. */
export function followUpOwed(state: FollowingUpView): Owing<FollowingUpDue> | undefined {
  const promise = promisesOf(state).find((one) => isToBeAnswered(one) && one.dueAt <= state.asOf);
  if (promise)
    return { owed: "promise", promise: promise.number, of: promise.by, dueAt: promise.dueAt };
  return wordOwed("end-of-ban", state) ?? wordOwed("check-in", state);
}

function wordOwed(
  what: "check-in" | "end-of-ban",
  state: FollowingUpView,
): Owing<FollowingUpDue> | undefined {
  const clocks =
    what === "check-in"
      ? checkInClocks(state).filter((clock) => nearsAt(clock) <= state.asOf)
      : endOfBanClocks(state);
  const running = clocks.filter(isRunning);
  const to = [...new Set(running.map(({ party }) => party))];
  const dueAt = earliest(running.map((clock) => clock.dueAt));
  return to.length > 0
    ? { owed: "word-afterwards", what, to, dueAt, ...relayedBy(to, state) }
    : undefined;
}
