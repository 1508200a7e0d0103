import type { WordsChanged } from "./answer-events.ts";
import type { RewordingInput } from "./input.ts";
import type { BodyOf } from "../kernel/happening.ts";
import type { Person } from "../values/person.ts";
import { addMinutes, type Instant, minutesBetween } from "../values/time.ts";

/** Whoever wrote something mends it this long, and nobody is told. */
const mendingMinutes = 15;

/** What the same account changes of the same text within this time is one change. */
const oneSittingMinutes = 60;

/** Somebody's change of a text; `by` is `undefined` where the account is gone. */
export interface Rewording {
  readonly at: Instant;
  readonly by: Person | undefined;
}

/** Whether the others hear that this was changed or deleted. */
export function isNews(
  { at, by }: Rewording,
  author: Person | undefined,
  writtenAt: Instant | undefined,
): boolean {
  const isOwn = by !== undefined && by.id === author?.id;
  return !isOwn || (writtenAt !== undefined && addMinutes(writtenAt, mendingMinutes) < at);
}

/** Of the changes of one text, oldest first, those that are told: one for each sitting. */
export function sittingsAmong<Change extends Rewording>(
  changes: readonly Change[],
): readonly Change[] {
  const began = new Map<number | undefined, Instant>();
  return changes.filter(({ at, by }) => {
    const since = began.get(by?.id);
    const goesOn = since !== undefined && minutesBetween(since, at) < oneSittingMinutes;
    if (!goesOn) began.set(by?.id, at);
    return !goesOn;
  });
}

export function wordsChanged({
  what,
  how,
  author,
  wrote,
  by,
}: RewordingInput): BodyOf<WordsChanged> {
  return {
    type: "WordsChanged",
    what,
    how,
    ...(author && { of: author }),
    ...(by && { changedBy: by }),
    ...(wrote && { words: wrote.id, writtenAt: wrote.at }),
  };
}
