import type { CaseEvent } from "./case-event.ts";
import type { CaseState } from "./case-state.ts";
import { chapters } from "./chapters.ts";
import { deadlineNotice } from "./deadline-notices.ts";
import { handedOverText } from "../who-decides/handed-over-text.ts";
import { namingEndsText } from "./naming-ends-text.ts";
import { recalledNotice } from "./duties-recalled.ts";
import { changeUndoneNotice } from "./notices.ts";
import { wordsChangedText } from "./words-changed-text.ts";
import { secondAwaitedNotice } from "./seconds-text.ts";
import { secondingOf } from "./seconding-of.ts";
import type { Situation } from "../kernel/chapter.ts";

type Tells = {
  readonly [Type in CaseEvent["type"]]?: (
    event: Extract<CaseEvent, { type: Type }>,
    situation: Situation<CaseState>,
  ) => string | undefined;
};

/** What is told of a case whatever it is about. */
const besides: Tells = {
  SecondAwaited: ({ act, number, by }, situation) =>
    secondingOf(act).tells?.(act, { number, by }, situation) ??
    secondAwaitedNotice({ number, by }, situation),
  RecusalEndNeared: namingEndsText,
  HandMadeChangeUndone: ({ what }) => changeUndoneNotice(what),
  WordsChanged: wordsChangedText,
  CaseHandedOver: handedOverText,
  DeadlineNeared: deadlineNotice,
  DeadlineMissed: deadlineNotice,
  DutiesRecalled: recalledNotice,
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
