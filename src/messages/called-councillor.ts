import { utc } from "../domain/kernel/formatting/when.ts";
import type { CodeName } from "../domain/values/ids.ts";
import type { Instant } from "../domain/values/time.ts";

interface Notice {
  readonly subject: string;
  readonly text: string;
}

/** To a councillor alone, when nobody of the committee answered a report. Says nothing of it. */
export function reportToTakeNotice(codeName: CodeName, receivedAt: Instant): Notice {
  return notice(`A report waits for the council: ${codeName}`, [
    `a report reached the conduct committee on ${utc(receivedAt)}, and nobody has told the reporter`,
    `that it arrived. The committee knows the case as ${codeName}.`,
    "",
    "GitHub asks you into a repository that Comity made for this alone. `/take` in the issue there makes",
    "the case the council's: it moves to a room, which those of the council can read who have no part",
    "in it. Nothing of the case stands there before.",
  ]);
}

/** To a councillor alone, when a case became the council's. Says nothing of it. */
export function handedOverNotice(codeName: CodeName, dueAt: Instant | undefined): Notice {
  return notice(`A conduct case is the council's: ${codeName}`, [
    `the case ${codeName} is the council's to decide from now on. GitHub asks you into its room, a`,
    "repository of its own. The issue there mentions you, and says what is owed next.",
    ...(dueAt ? ["", `The council's resolution is due on ${utc(dueAt)}.`] : []),
  ]);
}

function notice(subject: string, lines: readonly string[]): Notice {
  const text = [
    "Dear councillor,",
    "",
    ...lines,
    "",
    "This went to you alone, and not to the council's list. It says nothing about the case itself, and",
    "neither should a reply to it.",
    "",
    "Comity, for the committee",
    "",
  ];
  return { subject, text: text.join("\n") };
}
