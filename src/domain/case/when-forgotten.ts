import type { CaseState } from "./case-state.ts";
import { nextStep } from "./next-step.ts";
import { isOpen } from "../chapters/enacting/action-standing.ts";
import { isToBeAnswered, promisesOf } from "../chapters/following-up/promises.ts";
import { keptUntil } from "../chapters/retaining/kept-until.ts";
import type { AdoptedConfig } from "../values/adopted-config.ts";
import { add, Duration, type Instant, latest, subtract } from "../values/time.ts";

/** How long before it is forgotten those who decide a case are told. */
const notice = Duration.parse("30d");

/** What to do about the time of a case, and when. */
export type TimeOfCase =
  /** Nothing, while it is open or something is owed in it. */
  | { readonly is: "kept" }
  /** Nothing before then. */
  | { readonly is: "to-look-at"; readonly at: Instant }
  /** Those who decide are told that it will be forgotten, and from when on. */
  | { readonly is: "nearly-over"; readonly forgetAt: Instant }
  /** It is forgotten. */
  | { readonly is: "over" };

/**
 * How far the time of a case is, now. What was said of its end is said again once that is a month past: something
 * held the case meanwhile, be it that one member wants it kept and nobody else has said so yet.
 */
export function timeOfCase(state: CaseState, config: AdoptedConfig, now: Instant): TimeOfCase {
  const until = keptUntil(state, config);
  if (until === undefined || isHeld(state, config)) return { is: "kept" };
  const { announced } = state;
  if (announced?.byComity && announced.forgetAt >= until) {
    const { forgetAt } = announced;
    const staleAt = add(forgetAt, notice);
    if (now < forgetAt) return { is: "to-look-at", at: forgetAt };
    if (now < staleAt)
      return isToBeKept(state) ? { is: "to-look-at", at: staleAt } : { is: "over" };
  }
  const nearsAt = subtract(until, notice);
  if (now < nearsAt) return { is: "to-look-at", at: nearsAt };
  return { is: "nearly-over", forgetAt: latest(until, add(now, notice)) };
}

/** When a case has to be looked at for the sake of its time, though nothing happens in it. */
export function timeToLook(state: CaseState, config: AdoptedConfig): Instant | undefined {
  if (state.forgottenSince !== undefined) return state.asOf;
  const time = timeOfCase(state, config, state.asOf);
  if (time.is === "nearly-over" || time.is === "over") return state.asOf;
  return time.is === "to-look-at" ? time.at : undefined;
}

function isToBeKept({ pending }: CaseState): boolean {
  return pending.some(({ act }) => act.act === "keep");
}

/** What is still to be done holds a case; that a word afterwards was never told does not. */
function isHeld(state: CaseState, config: AdoptedConfig): boolean {
  const step = nextStep(state, config);
  const isOwed = step !== undefined && step.owed !== "word-afterwards";
  return isOwed || promisesOf(state).some(isToBeAnswered) || state.actions.some(isOpen);
}
