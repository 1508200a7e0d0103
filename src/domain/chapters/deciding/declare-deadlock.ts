import { deadlockClock, latestPostponement } from "./deadlock.ts";
import type { DecidingCommand } from "./deciding-commands.ts";
import type { DecidingDecision, DecidingView } from "./deciding-state.ts";
import { awaitsAgreement } from "./deliberation.ts";
import type { Asking } from "../../kernel/asking.ts";
import { excerpt } from "../../kernel/happening.ts";
import { refuse } from "../../kernel/refusal.ts";

/** Somebody says that the committee cannot agree: the time until the hand-over begins. */
export function declareDeadlock({ state, config }: Asking<DecidingView>): DecidingDecision {
  if (state.closed) return refuse("case-is-closed");
  if (state.handedOver) return refuse("already-with-council");
  if (!awaitsAgreement(state.deliberation)) return refuse("agreed-already");
  if (deadlockClock(state, config.clocks)) return refuse("deadlock-declared");
  return [{ type: "DeadlockDeclared" }];
}

/** The hand-over is put off, once and by a week at most. */
export function postponeHandOver(
  { until, reason }: Extract<DecidingCommand, { type: "PostponeHandOver" }>,
  { state, config, at }: Asking<DecidingView>,
): DecidingDecision {
  const clock = deadlockClock(state, config.clocks);
  if (!clock || clock.metAt !== undefined || clock.pausedAt !== undefined || clock.dueAt <= at)
    return refuse("no-deadlock");
  if (state.deliberation.postponed) return refuse("postponed-already");
  const latest = latestPostponement(clock.dueAt);
  if (until <= clock.dueAt || until > latest)
    return refuse("postponed-out-of-bounds", `${clock.dueAt} ${latest}`);
  return [{ type: "DeadlockPostponed", until, reason: excerpt(reason) }];
}
