import { endOf, waitingOf } from "./action-life.ts";
import { actionInWords } from "./actions-text.ts";
import type { EnactingDue } from "./enactment-owed.ts";
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
  action: ({ action, others }) => {
    const isAsked = action.measure.kind === "hiatus" && waitingOf(action.life) === undefined;
    const undoes = action.order === undefined ? "undo" : "lift";
    return {
      heading: `${endOf(action.life) ? undoes : "carry out"} action ${action.number}: ${actionInWords(action)}`,
      line:
        isAsked && action.measure.kind === "hiatus"
          ? `/heard ${action.measure.of} agrees`
          : `/done ${action.number} how one can see it`,
      words: [
        ...(others.length > 0 ? [`Then ${actionNumbers(others)}.`] : []),
        ...(isAsked
          ? []
          : [`Where somebody else did it: \`/done ${action.number} by @login: how you know\`.`]),
      ].join(" "),
    };
  },
  "actions-of-the-app": ({ numbers }) => ({
    heading: `wait: Comity is at ${actionNumbers(numbers)}`,
  }),
  drift: ({ action }) => ({
    heading: `look at action ${action.number}: somebody else undid ${actionInWords(action)}`,
    line: "/enact",
    words: `\`/enact\` puts it back in force; \`/review ${action.order ?? ""} lift: why\`, with a second, agrees to its end.`,
    isTheComment: true,
  }),
  outcome: ({ to, around }) => ({
    heading: `tell ${list(to.map(whomInWords))} the outcome`,
    line: `/told ${to[0] ?? ""} outcome: how you told them`,
    words: [
      ...(around.length > 0
        ? [
            `Not by a list that ${named(around)} read${around.length > 1 ? "" : "s"}: they are out of this case. Write to the others.`,
          ]
        : []),
      ...(to.some((one) => one.startsWith("reporter-"))
        ? [
            "Ask a reporter whether they want to hear from you two weeks after, and before a ban ends: `/follow-up reporter-1 yes`.",
          ]
        : []),
    ].join(" "),
  }),
};

function actionNumbers(numbers: readonly number[]): string {
  return `${numbers.length > 1 ? "actions" : "action"} ${list(numbers.map(String))}`;
}
