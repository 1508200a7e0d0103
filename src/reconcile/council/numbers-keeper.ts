import { eachCaseOnce } from "../../domain/numbers/each-case-once.ts";
import {
  type NumbersAnswer,
  type NumbersAsked,
  numbersAsked,
} from "../../domain/numbers/numbers-asked.ts";
import { yearNumbers } from "../../domain/numbers/year-numbers.ts";
import type { ReadMarkdown } from "../../domain/kernel/markdown-reading.ts";
import type { NodeId } from "../../domain/values/ids.ts";
import type { Person } from "../../domain/values/person.ts";
import { addMinutes } from "../../domain/values/time.ts";
import {
  namesNoYear,
  onlyCouncillorsAsk,
  statisticsText,
  withoutDoubted,
  yearIsNotOver,
} from "../../messages/statistics-text.ts";
import type { Clock } from "../../ports/clock.ts";
import type { PlaceStep, PlaceThread, StandingPlace } from "../../ports/standing-place.ts";
import { councilKey } from "../looks/keys.ts";
import type { Look } from "../looks/look.ts";
import { marked, printAnswerMark, readAnswerMark } from "../marks/markers.ts";
import type { TrustedRegister } from "../ports/trusted-register.ts";
import { type AllRecords, RecordsForNumbers, type RecordsPorts } from "./records-for-numbers.ts";

export interface NumbersPorts extends RecordsPorts {
  readonly clock: Clock;
  readonly readMarkdown: ReadMarkdown;
}

/** Somebody's question, and where it is to be answered. */
interface Owed extends NumbersAsked {
  readonly thread: NodeId;
}

/** Between one part of the records and the next: cases go first. */
const minutesBetweenParts = 1;

/** Answers `/statistics 2026` in the council's repository: each question once, below it. */
export class NumbersKeeper {
  readonly #ports: NumbersPorts;
  readonly #records: RecordsForNumbers;

  constructor(ports: NumbersPorts) {
    this.#ports = ports;
    this.#records = new RecordsForNumbers(ports);
  }

  /** Answers when to read on, where there are more records than are read at a time. */
  async answer(
    threads: readonly PlaceThread[],
    council: readonly Person[],
    register: TrustedRegister,
    place: Pick<StandingPlace, "apply">,
  ): Promise<readonly Look[]> {
    const { clock, readMarkdown } = this.#ports;
    for (const step of doubled(threads)) await place.apply(step);
    const owed = threads.flatMap((thread) => owedIn(thread, council, clock.now(), readMarkdown));
    if (owed.length === 0) return [];
    const areToRead = owed.some(({ answers }) => answers.some(isOfNumbers));
    const all = areToRead ? await this.#records.readOn(register) : nothingRead;
    if (!all) return [{ key: councilKey, at: addMinutes(clock.now(), minutesBetweenParts) }];
    for (const { thread, said, answers } of owed) {
      const texts = answers.map((answer) => answerText(answer, all, register));
      const body = marked([...new Set(texts)].join("\n\n"), printAnswerMark(answerKeyOf(said)));
      await place.apply({ step: "add-comment", issue: thread, body });
    }
    return [];
  }
}

const nothingRead: AllRecords = { records: [], areSomeDoubted: false };
const prefix = "numbers:";

function answerKeyOf({ id, at }: NumbersAsked["said"]): string {
  return `${prefix}${id}@${at}`;
}

function owedIn(
  { id: thread, ours, said }: PlaceThread,
  council: readonly Person[],
  now: Parameters<typeof numbersAsked>[2],
  readMarkdown: ReadMarkdown,
): readonly Owed[] {
  const answered = new Set(ours.map(({ body }) => readAnswerMark(body)));
  return numbersAsked(said, council, now, readMarkdown)
    .filter((one) => !answered.has(answerKeyOf(one.said)))
    .map((one) => ({ ...one, thread }));
}

/** Two runs may have answered the same question; the first answer stays. */
function doubled(threads: readonly PlaceThread[]): readonly PlaceStep[] {
  return threads.flatMap(({ ours }) => {
    const marks = ours.map(({ body }) => readAnswerMark(body));
    return ours
      .filter((_, i) => marks[i]?.startsWith(prefix) && marks.indexOf(marks[i]) < i)
      .map(({ id }) => ({ step: "delete-comment" as const, id }));
  });
}

function isOfNumbers(answer: NumbersAnswer): boolean {
  return typeof answer === "object" && answer.isOver;
}

function answerText(
  answer: NumbersAnswer,
  { records, areSomeDoubted }: AllRecords,
  { adopted, forgotten }: TrustedRegister,
): string {
  if (answer === "is-no-councillor") return onlyCouncillorsAsk;
  if (answer === "names-no-year") return namesNoYear;
  const { year, isOver } = answer;
  if (!isOver) return yearIsNotOver(year);
  const gone = forgotten.years.find((one) => one.year === year);
  const numbers = yearNumbers(year, eachCaseOnce(records, forgotten), adopted, gone);
  return [statisticsText(numbers), ...(areSomeDoubted ? [withoutDoubted] : [])].join("\n\n");
}
