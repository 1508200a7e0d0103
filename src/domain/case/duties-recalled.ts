import type { CaseState } from "./case-state.ts";
import { type CaseClock, clocksOf, isDeadlineOf } from "./clocks-of.ts";
import type { EventBody } from "./event-body.ts";
import { nextStep } from "./next-step.ts";
import { mentioned } from "../kernel/formatting/people.ts";
import type { Moment, Situation } from "../kernel/chapter.ts";
import { isRunning } from "../kernel/promise-clock.ts";
import type { AdoptedConfig } from "../values/adopted-config.ts";
import type { Person } from "../values/person.ts";
import { add, Duration, earliest, latest } from "../values/time.ts";
import { isRecused } from "../who-decides/deciding-body.ts";
import { electorate } from "../who-decides/electorate.ts";

const aWeek = Duration.parse("7d");

/** What is overdue by now, as the record says; nothing in a closed case. */
export function overdueIn(state: CaseState, { clocks }: AdoptedConfig): readonly CaseClock[] {
  if (state.closed) return [];
  return clocksOf(state, clocks).filter(
    (clock) => isRunning(clock) && state.missed.some((entry) => isDeadlineOf(entry, clock)),
  );
}

/**
 * While anything is overdue it is called to mind once a week, from the first that was missed: all of
 * it together, in one mail or one mention.
 */
export function recalls(state: CaseState, config: AdoptedConfig): readonly Moment<EventBody>[] {
  const overdue = overdueIn(state, config);
  const missedAt = earliest(
    state.missed.flatMap((entry) =>
      overdue.some((clock) => isDeadlineOf(entry, clock)) ? [entry.at] : [],
    ),
  );
  if (missedAt === undefined) return [];
  const at = add(latest(missedAt, state.recalledAt ?? missedAt), aWeek);
  const clocks = [...new Set(overdue.map(({ name }) => name))];
  return [{ at, name: "recalled", brings: { type: "DutiesRecalled", clocks } }];
}

/**
 * Whether a mail to the committee says so. Of a room nothing is mailed, nor where somebody of the
 * committee is out of the case, who reads that address too: there it is a mention.
 */
export function isRecalledByMail(
  state: CaseState,
  { committee, mailsWeekly }: AdoptedConfig,
): boolean {
  const hasSomeoneOut = committee.members.some((member) => isRecused(member, state));
  return mailsWeekly && state.room === undefined && !state.handedOver && !hasSomeoneOut;
}

/** Who is awaited: whoever can do what is owed next. */
export function awaitedNow(state: CaseState, config: AdoptedConfig): readonly Person[] {
  return nextStep(state, config)?.by ?? electorate(state, config, state.asOf);
}

/** To those who are awaited, where no mail goes out; nothing once another followed or all is met. */
export function recalledNotice(
  { at }: { readonly at: CaseState["asOf"] },
  { state, config }: Situation<CaseState>,
): string | undefined {
  const overdue = overdueIn(state, config);
  if (overdue.length === 0 || state.recalledAt !== at || isRecalledByMail(state, config))
    return undefined;
  const names = [...new Set(overdue.map(({ name }) => name))].join(", ");
  return `${mentioned(awaitedNow(state, config))}: this is still overdue here: ${names}. The status comment of this issue says what to do. It is called to mind once a week.`;
}
