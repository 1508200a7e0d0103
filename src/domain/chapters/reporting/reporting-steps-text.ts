import type { ReplyDue } from "./reply-owed.ts";
import { list } from "../../kernel/formatting/people.ts";
import type { StepsInWords } from "../../kernel/step.ts";

/** How what is owed here is put to people. */
export const reportingDues: StepsInWords<ReplyDue> = {
  receipt: ({ to }) => ({
    heading: `tell ${list(to)} that the report arrived`,
    line: "/acknowledge how you told them",
  }),
};
