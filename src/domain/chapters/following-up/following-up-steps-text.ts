import type { FollowingUpDue } from "./follow-up-owed.ts";
import { list } from "../../kernel/formatting/people.ts";
import type { StepsInWords } from "../../kernel/step.ts";

/** How what is owed here is put to people. */
export const followingUpDues: StepsInWords<FollowingUpDue> = {
  promise: ({ promise, of }) => ({
    heading: `find out whether ${of} kept promise ${promise}`,
    line: `/kept ${promise}`,
    words: `Or \`/broken ${promise}: what happened\`; the status comment says what was agreed for that.`,
    isTheComment: true,
  }),
  "word-afterwards": ({ what, to }) => ({
    heading:
      what === "check-in"
        ? `ask ${list(to)} how it is going, two weeks later`
        : `tell ${list(to)} of the end of the ban`,
    line: wordLine(what)(to[0] ?? ""),
  }),
};

/** The comment that keeps such a word. */
export function wordLine(what: "check-in" | "end-of-ban"): (whom: string) => string {
  return (whom) => `/told ${whom} ${what}: how you told them`;
}
