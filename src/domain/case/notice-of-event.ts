import type { CaseEvent } from "./case-event.ts";
import type { CaseState } from "./case-state.ts";
import { chapters } from "./chapters.ts";
import { clocksOf } from "./clocks-of.ts";
import { changeUndoneNotice, deadlineNearsNotice } from "./notices.ts";
import { secondingOf } from "./seconding-of.ts";
import type { Situation } from "../kernel/chapter.ts";
import { isRunning } from "../kernel/promise-clock.ts";

type Tells = {
  readonly [Type in CaseEvent["type"]]?: (
    event: Extract<CaseEvent, { type: Type }>,
    situation: Situation<CaseState>,
  ) => string | undefined;
};

/** What is told of a case whatever it is about. */
const besides: Tells = {
  SecondAwaited: ({ act, number, by }, situation) =>
    secondingOf(act).tells?.(act, { number, by }, situation),
  HandMadeChangeUndone: ({ what }) => changeUndoneNotice(what),
  DeadlineNeared: warning,
};

const tables: readonly Tells[] = [...chapters.map(({ tells }) => tells), besides];

/** What everybody in a case reads of an event at once; `undefined` where nothing is told. */
export function noticeOfEvent<Type extends CaseEvent["type"]>(
  event: Extract<CaseEvent, { type: Type }>,
  situation: Situation<CaseState>,
): string | undefined {
  const texts = tables.flatMap((tells) => tells[event.type]?.(event, situation) ?? []);
  return texts.length > 0 ? texts.join("\n\n") : undefined;
}

/** Nothing once the deadline is met or was moved. */
function warning(
  { clock, party, dueAt, at }: Extract<CaseEvent, { type: "DeadlineNeared" }>,
  { state, config, people }: Situation<CaseState>,
): string | undefined {
  const runs = clocksOf(state, config.clocks).some(
    (one) => one.name === clock && one.party === party && one.dueAt === dueAt && isRunning(one),
  );
  return runs ? deadlineNearsNotice(people, clock, party, dueAt, at) : undefined;
}
