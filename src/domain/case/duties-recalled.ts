import type { CaseState } from "./case-state.ts";
import { type CaseClock, clocksOf, isDeadlineOf } from "./clocks-of.ts";
import type { EventBody } from "./event-body.ts";
import { nextStep } from "./next-step.ts";
import { mentioned } from "../kernel/formatting/people.ts";
import type { Moment, Situation } from "../kernel/chapter.ts";
import { isRunning } from "../kernel/promise-clock.ts";
import type { AdoptedConfig } from "../values/adopted-config.ts";
import type { CodeName, NodeId } from "../values/ids.ts";
import type { Person } from "../values/person.ts";
import {
  add,
  Duration,
  earliest,
  type Instant,
  latest,
  mondayMorningAfter,
} from "../values/time.ts";
import { isRecused } from "../who-decides/deciding-body.ts";
import { electorate } from "../who-decides/electorate.ts";

/** Whoever was mentioned when something fell due is not reminded the next morning. */
const aWhile = Duration.parse("3d");

/** What is overdue by now, as the record says; nothing in a closed case. */
function overdueIn(state: CaseState, { clocks }: AdoptedConfig): readonly CaseClock[] {
  if (state.closed) return [];
  return clocksOf(state, clocks).filter(
    (clock) => isRunning(clock) && state.missed.some((entry) => isDeadlineOf(entry, clock)),
  );
}

/**
 * While anything is overdue it is called to mind on Monday mornings: all of it together, in one mention,
 * or in the one mail that says so of all cases.
 */
export function recalls(state: CaseState, config: AdoptedConfig): readonly Moment<EventBody>[] {
  const overdue = overdueIn(state, config);
  const missedAt = earliest(
    state.missed.flatMap((entry) =>
      overdue.some((clock) => isDeadlineOf(entry, clock)) ? [entry.at] : [],
    ),
  );
  if (missedAt === undefined) return [];
  const at = mondayMorningAfter(latest(add(missedAt, aWhile), state.recalledAt ?? missedAt));
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

/** What the mail of the week says of a case, until the record says that it left. */
export interface Recall {
  readonly issue: NodeId;
  readonly codeName: CodeName;
  /** The Monday it is of. */
  readonly week: Instant;
  /** What is overdue, by the names of the promises. */
  readonly overdue: readonly string[];
  readonly awaited: readonly Person[];
}

/** What is still to be said of a case in the newest mail of a week, unless all is met since. */
export function recallByMail(state: CaseState, config: AdoptedConfig): Recall | undefined {
  const { recalledAt: week, codeName } = state;
  const overdue = [...new Set(overdueIn(state, config).map(({ name }) => name))];
  if (week === undefined || overdue.length === 0 || !isRecalledByMail(state, config))
    return undefined;
  if (state.lettersSent.includes(recallName(week))) return undefined;
  return {
    issue: state.issue.id,
    codeName,
    week,
    overdue,
    awaited: awaitedNow(state, config),
  };
}

/** What the record calls a mail of that week. */
export function recallName(week: Instant): string {
  return `weekly ${week}`;
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
