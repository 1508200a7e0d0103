import type { ChangeInput } from "./input.ts";
import type { Person } from "../values/person.ts";
import { type Instant, minutesBetween } from "../values/time.ts";

/** A change by hand that was answered with a sentence. */
export interface AnsweredChange {
  readonly at: Instant;
  readonly what: ChangeInput["change"]["what"] | "assignment";
  /** `undefined` where nobody knows who it was: they count as one. */
  readonly by: Person["id"] | undefined;
}

/** What the same account changes of the same kind within this time of its first change is one change. */
const oneBatchMinutes = 10;

/** The same of a bot, which reads no answer: it may undo whatever is put back, for ever. */
const botsBatchMinutes = 24 * 60;

/** So many answers somebody gets within an hour; whatever else they change is only put back. */
const mostAnHour = 3;

/**
 * Whether a change by hand is put back without a word more: it is one of a batch that was answered, or
 * whoever makes it has been answered often enough in this hour. A flood of changes then costs no other
 * case its answers, and a bot is answered once per kind and day.
 */
export function isAnsweredAlready(
  { at, what, by, isByBot = false }: AnsweredChange & { readonly isByBot?: boolean },
  answered: readonly AnsweredChange[],
): boolean {
  const theirs = answered.filter((one) => one.by === by);
  const batchMinutes = isByBot ? botsBatchMinutes : oneBatchMinutes;
  const isInBatch = (one: AnsweredChange) =>
    one.what === what && minutesBetween(one.at, at) < batchMinutes;
  const inTheHour = theirs.filter((one) => minutesBetween(one.at, at) < 60);
  return inTheHour.length >= mostAnHour || theirs.some(isInBatch);
}

/** Those that still count, with one more. */
export function withAnswered(
  answered: readonly AnsweredChange[],
  change: AnsweredChange,
): readonly AnsweredChange[] {
  const counting = answered.filter((one) => minutesBetween(one.at, change.at) < botsBatchMinutes);
  return [...counting, change];
}
