import { fewest, type ShownNumbers } from "../domain/numbers/hidden-numbers.ts";
import { fewestCases, type Table, type YearNumbers } from "../domain/numbers/year-numbers.ts";

const headings: Readonly<Record<Table, string>> = {
  received: "How reports came",
  answered: "Answers to reporters",
  decided: "Decisions",
  measures: "Measures agreed on",
  acts: "Acts of one member alone, and their review",
  mediations: "Mediations",
  appeals: "Appeals",
};

/** The numbers of a year, in Markdown; the same numbers give the same text. */
export function statisticsText({ year, cases, tables }: YearNumbers): string {
  return [
    `# The committee's cases of ${year}`,
    `Closed cases: ${cases}.`,
    ...(tables.length === 0 && cases > 0
      ? [`Of fewer than ${fewestCases} cases nothing more is told, so that nobody is known by it.`]
      : tables.flatMap(({ of, numbers }) => [`## ${headings[of]}`, shownText(numbers)])),
    `Numbers from 1 to ${fewest - 1} are kept back, and so are others from which they could be told. A case in which somebody of the council is a party, or out, counts a year later. Duplicates, spam and what was no report do not count.`,
  ].join("\n\n");
}

/** To whoever asks for the numbers of a year that still runs. */
export function yearIsNotOver(year: number): string {
  return `The year ${year} is not over; numbers are told of whole years.`;
}

/** To a councillor whose `/statistics` names no year. */
export const namesNoYear =
  "This does not say of which year. Comment the year, as far as it is over, and nothing else on that line:\n\n```\n/statistics 2026\n```";

/** To somebody else who asks in the council's repository. */
export const onlyCouncillorsAsk =
  "Only councillors of the configuration in force get numbers here.";

/** Below numbers that are not told of everything there was. */
export const withoutDoubted =
  "Not counted: cases whose record cannot be read, or not be relied on, at the moment. Owners and members are told of those where they are.";

function shownText(numbers: ShownNumbers): string {
  switch (numbers.shown) {
    case "none":
      return "None.";
    case "few":
      return `Fewer than ${fewest}.`;
    case "total":
      return `${numbers.total} in all.`;
    case "parts":
      return [
        ...Object.entries(numbers.parts).map(
          ([name, count]) => `- ${name}: ${count ?? "kept back"}`,
        ),
        `- in all: ${numbers.total}`,
      ].join("\n");
  }
}
