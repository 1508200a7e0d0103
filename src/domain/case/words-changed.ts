import type { WordsChanged } from "./answer-events.ts";
import type { RewordingInput } from "./input.ts";
import type { BodyOf } from "../kernel/happening.ts";
import type { Person } from "../values/person.ts";
import { addMinutes, type Instant, minutesBetween } from "../values/time.ts";

/** Whoever wrote something mends it this long, and nobody is told. */
const mendingMinutes = 15;

/** What the same account changes of the same text within this time is one change. */
const oneSittingMinutes = 60;

/** So many changes of texts by one account are told within an hour, and after the last of them no more. */
const mostToldAnHour = 5;

/** A change of a text that was told. */
export interface ToldRewording {
  readonly at: Instant;
  /** `undefined` where the account is gone: they count as one. */
  readonly by: Person["id"] | undefined;
}

/** Of those told before, which somebody changed within the hour. */
function theirsInTheHour(
  { at, by }: ToldRewording,
  told: readonly ToldRewording[],
): readonly ToldRewording[] {
  return told.filter((one) => one.by === by && one.at <= at && minutesBetween(one.at, at) < 60);
}

/** Whether somebody changed so many texts within the hour that this one is not told any more. */
export function areToldEnough(
  { at, by }: Pick<RewordingInput, "at" | "by">,
  told: readonly ToldRewording[],
): boolean {
  return theirsInTheHour({ at, by: by?.id }, told).length >= mostToldAnHour;
}

/** Whether it is the last that is told within the hour. */
export function isLastTold(event: WordsChanged, told: readonly WordsChanged[]): boolean {
  const all = told.map(({ at, changedBy }) => ({ at, by: changedBy?.id }));
  const before = all.slice(
    0,
    told.findIndex(({ cause }) => cause === event.cause),
  );
  const until = theirsInTheHour({ at: event.at, by: event.changedBy?.id }, before);
  return until.length === mostToldAnHour - 1;
}

/** Those that still count, with one more. */
export function withTold(
  told: readonly ToldRewording[],
  one: ToldRewording,
): readonly ToldRewording[] {
  return [...told.filter(({ at }) => minutesBetween(at, one.at) < 60), one];
}

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
