import type { CodeName } from "../domain/values/ids.ts";
import { list, named } from "../domain/kernel/formatting/people.ts";
import type { Person } from "../domain/values/person.ts";

interface Notice {
  readonly subject: string;
  readonly text: string;
}

/** To the committee's address, once a week while promises of a case are overdue. Says nothing of it. */
export function overdueNotice(
  codeName: CodeName,
  overdue: readonly string[],
  awaited: readonly Person[],
): Notice {
  return {
    subject: `Overdue in the conduct case ${codeName}: ${list(overdue)}`,
    text: [
      "Dear committee,",
      "",
      `in the case ${codeName} this is overdue: ${list(overdue)}.`,
      `It waits for ${named(awaited)}.`,
      "",
      "The status comment of its issue says what to do, with the line to copy.",
      "",
      "This mail comes once a week while anything of that case is overdue. `weekly_mail: false` in the",
      "configuration ends it; then those who are awaited are mentioned in the case instead.",
      "",
      "Comity",
      "",
    ].join("\n"),
  };
}
