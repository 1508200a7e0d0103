import { deadlockClock, latestPostponement } from "./deadlock-clock.ts";
import { awaitsAgreement } from "./deliberation.ts";
import type { CaseCommand } from "../../case/case-command.ts";
import type { Circumstances, Decision } from "../../case/circumstances.ts";
import { excerpt } from "../../kernel/happening.ts";
import { refuse } from "../../case/refusal-reason.ts";

/** Somebody says that the committee cannot agree: the time until the hand-over begins. */
export function declareDeadlock({ state, config }: Circumstances): Decision {
  if (state.closed) return refuse("case-is-closed");
  if (state.handedOver) return refuse("already-with-council");
  if (!awaitsAgreement(state.deliberation)) return refuse("agreed-already");
  if (deadlockClock(state, config.clocks)) return refuse("deadlock-declared");
  return [{ type: "DeadlockDeclared" }];
}

/** The hand-over is put off, once and by a week at most. */
export function postponeHandOver(
  { until, reason }: Extract<CaseCommand, { type: "PostponeHandOver" }>,
  { state, config, at }: Circumstances,
): Decision {
  const clock = deadlockClock(state, config.clocks);
  if (!clock || clock.metAt !== undefined || clock.pausedAt !== undefined || clock.dueAt <= at)
    return refuse("no-deadlock");
  if (state.deliberation.postponed) return refuse("postponed-already");
  const latest = latestPostponement(clock.dueAt);
  if (until <= clock.dueAt || until > latest)
    return refuse("postponed-out-of-bounds", `${clock.dueAt} ${latest}`);
  return [{ type: "DeadlockPostponed", until, reason: excerpt(reason) }];
}
