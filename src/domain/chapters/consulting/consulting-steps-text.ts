import type { ConsultingDue } from "./answer-owed.ts";
import { list } from "../../kernel/formatting/people.ts";
import type { StepsInWords } from "../../kernel/step.ts";

/** How what is owed here is put to people. */
export const consultingDues: StepsInWords<ConsultingDue> = {
  consultation: ({ to }) => ({
    heading: `tell ${list(to)} the agreed resolution and ask what they say`,
    line: `/told ${to[0] ?? ""} resolution: how you told them`,
  }),
  answer: ({ of }) => ({
    heading: `hear what ${list(of)} ${of.length > 1 ? "say" : "says"} to the agreed resolution`,
    line: `/heard ${of[0] ?? ""} accepts: their words`,
    words:
      "Write `objects` instead of `accepts` where they do: it is noted, and what to do stays for you to decide.",
    isAnAnswer: true,
  }),
};
