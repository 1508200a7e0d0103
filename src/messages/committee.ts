import type { Recall } from "../domain/case/duties-recalled.ts";
import { list, named } from "../domain/kernel/formatting/people.ts";

interface Notice {
  readonly subject: string;
  readonly text: string;
}

/**
 * To the committee's address, once a week while promises are overdue: every case with its code name,
 * what is overdue there and who is awaited, and nothing else of it.
 */
export function overdueNotice(recalls: readonly Recall[]): Notice {
  const [only, another] = recalls;
  return {
    subject:
      only && !another
        ? `Overdue in the conduct case ${only.codeName}: ${list(only.overdue)}`
        : `Overdue in ${recalls.length} conduct cases`,
    text: [
      "Dear committee,",
      "",
      "this is overdue:",
      "",
      ...recalls.map(
        ({ codeName, overdue, awaited }) =>
          `- ${codeName}: ${list(overdue)}. It waits for ${named(awaited)}.`,
      ),
      "",
      "The status comment of each case says what to do, with the line to copy.",
      "",
      "This mail comes on Monday mornings while anything is overdue. `weekly_mail: false` in the",
      "configuration ends it; then those who are awaited are mentioned in the case instead.",
      "",
      "Comity",
      "",
    ].join("\n"),
  };
}
