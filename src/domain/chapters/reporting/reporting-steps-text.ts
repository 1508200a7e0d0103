import type { ReplyDue } from "./reply-owed.ts";
import { list, named } from "../../kernel/formatting/people.ts";
import type { StepsInWords } from "../../kernel/step.ts";

/** How what is owed here is put to people. */
export const reportingDues: StepsInWords<ReplyDue> = {
  receipt: ({ to, knownTo }) => {
    const heading = `tell ${list(to)} that the report arrived`;
    const [first = ""] = to;
    if (!knownTo) return { heading, line: "/acknowledge how you told them" };
    return {
      heading,
      words: `Only ${named([knownTo])}, who is out of this case, knows who ${first} is. If they pass it on, \`/rename ${first} @login: why\` says so. If not:`,
      line: `/cannot tell ${first} unreachable: what was tried`,
      isTheComment: true,
    };
  },
};
