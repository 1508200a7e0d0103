import { isYearOver } from "./year-numbers.ts";
import { commandsIn } from "../kernel/commands-in.ts";
import type { ReadMarkdown } from "../kernel/markdown-reading.ts";
import type { NodeId } from "../values/ids.ts";
import { isSamePerson, type Person } from "../values/person.ts";
import type { Instant } from "../values/time.ts";

/** What somebody wrote in the council's repository, in their own words, as they stand. */
interface Said {
  readonly id: NodeId;
  readonly by: Person;
  /** When they last changed it. */
  readonly at: Instant;
  readonly text: string;
}

/** What is to be answered to `/statistics`: the numbers of a year, or why there are none. */
export type NumbersAnswer =
  | { readonly year: number; readonly isOver: boolean }
  | "names-no-year"
  | "is-no-councillor";

/** Somebody asked for numbers, once or several times in what they wrote. */
export interface NumbersAsked {
  readonly said: Said;
  readonly answers: readonly NumbersAnswer[];
}

const verb = "statistics";

/** Who asked for the numbers of which years by `/statistics 2026`. Councillors alone get them here. */
export function numbersAsked(
  said: readonly Said[],
  council: readonly Person[],
  now: Instant,
  readMarkdown: ReadMarkdown,
): readonly NumbersAsked[] {
  return said.flatMap((one) => {
    const spoken = commandsIn(one.text, [verb], readMarkdown).filter(({ meant }) => meant === verb);
    if (spoken.length === 0) return [];
    if (!council.some((councillor) => isSamePerson(councillor, one.by)))
      return { said: one, answers: ["is-no-councillor"] };
    return {
      said: one,
      answers: spoken.map(({ words, isUnread }) => answerTo(isUnread ? "" : words, now)),
    };
  });
}

function answerTo(words: string, now: Instant): NumbersAnswer {
  const [named] = /^2\d{3}(?!\S)/.exec(words) ?? [];
  if (named === undefined) return "names-no-year";
  const year = Number(named);
  return { year, isOver: isYearOver(year, now) };
}
