import type { EnactingDue } from "./enactment-owed.ts";
import { endOf, waitingOf } from "./line-life.ts";
import { lineInWords } from "./lines-text.ts";
import { whomInWords } from "../../kernel/formatting/owed-list.ts";
import { list, named } from "../../kernel/formatting/people.ts";
import type { StepsInWords } from "../../kernel/step.ts";

/** How what is owed while a resolution is carried out is put to people. */
export const enactingDues: StepsInWords<EnactingDue> = {
  enactment: () => ({
    heading: "carry the agreed resolution out",
    line: "/enact",
    isTheComment: true,
  }),
  line: ({ line, others }) => {
    const isAsked = line.measure.kind === "hiatus" && waitingOf(line.life) === undefined;
    return {
      heading: `${endOf(line.life) ? "lift" : "carry out"} line ${line.line}: ${lineInWords(line)}`,
      line:
        isAsked && line.measure.kind === "hiatus"
          ? `/heard ${line.measure.of} agrees`
          : `/done ${line.line} how one can see it`,
      ...(others.length > 0 && { words: `Then ${lineNumbers(others)}.` }),
    };
  },
  "lines-of-the-app": ({ lines }) => ({ heading: `wait: Comity is at ${lineNumbers(lines)}` }),
  drift: ({ line }) => ({
    heading: `look at line ${line.line}: somebody else undid ${lineInWords(line)}`,
    line: "/enact",
    words: `\`/enact\` puts it back in force; \`/review ${line.order ?? ""} lift: why\`, with a second, agrees to its end.`,
    isTheComment: true,
  }),
  outcome: ({ to, around }) => ({
    heading: `tell ${list(to.map(whomInWords))} the outcome`,
    line: `/told ${to[0] ?? ""} outcome: how you told them`,
    ...(around.length > 0 && {
      words: `Not by a list that ${named(around)} read${around.length > 1 ? "" : "s"}: they are out of this case. Write to the others.`,
    }),
  }),
};

function lineNumbers(lines: readonly number[]): string {
  return `${lines.length > 1 ? "lines" : "line"} ${list(lines.map(String))}`;
}
