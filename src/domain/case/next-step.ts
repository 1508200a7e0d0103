import type { CaseState } from "./case-state.ts";
import { acknowledgementClocks } from "../chapters/reporting/acknowledgement.ts";
import { clocksOf } from "./clocks-of.ts";
import { isRunning, type Clock } from "../kernel/clock.ts";
import type { AdoptedConfig } from "../values/adopted-config.ts";
import { electorate } from "../who-decides/electorate.ts";
import { newestAgreed } from "../chapters/deciding/deliberation.ts";
import { stepAfterAgreeing, stepBeforeAgreeing, stepOnceClosed } from "./step-after-agreeing.ts";
import type { NextStep } from "./step.ts";
import { isSamePerson, type Person } from "../values/person.ts";
import { earliest, type Instant } from "../values/time.ts";

/**
 * What a case waits for: a reply to a reporter first; what people have to do about a ban that one
 * member ordered comes before finding out what happened. A closed one waits for nothing, unless a ban
 * that ended has to be lifted by people, or one in force was undone by somebody else.
 */
export function nextStep(state: CaseState, config: AdoptedConfig): NextStep | undefined {
  const by = electorate(state, config, state.asOf);
  if (state.closed) {
    const step = stepOnceClosed(state, config);
    return step && { by, dueAt: undefined, ...step };
  }
  const replies = acknowledgementClocks(state, config.clocks).filter(isRunning);
  if (replies.length > 0) {
    const to = replies.map(({ party }) => party);
    return { owed: "receipt", to, by, dueAt: firstDue(replies) };
  }
  const { deliberation } = state;
  const running = clocksOf(state, config.clocks).filter(isRunning);
  const dueAt = firstDue(running.filter(({ name }) => name !== "unilateral action"));
  if (deliberation.proposal && !deliberation.proposal.isSpoiled) {
    const isAside = (one: Person) =>
      deliberation.standingAside.some((other) => isSamePerson(one, other));
    return { owed: "approvals", by: by.filter((one) => !isAside(one)), dueAt };
  }
  const agreed = newestAgreed(deliberation);
  const step =
    agreed && !deliberation.proposal
      ? stepAfterAgreeing(agreed, state, config)
      : stepBeforeAgreeing(state, config);
  return step ? { by, dueAt: undefined, ...step } : { owed: "resolution", by, dueAt };
}

function firstDue(clocks: readonly Clock[]): Instant | undefined {
  return earliest(clocks.map((clock) => clock.dueAt));
}
