import { type AnyChapter, chapters } from "./chapters.ts";
import type { Due, NextStep } from "./due.ts";
import { onceDone, whatDraftIsFor, writeLine } from "./letter-for-step-text.ts";
import { named } from "../kernel/formatting/people.ts";
import { utc } from "../kernel/formatting/when.ts";
import { merged } from "../kernel/merged.ts";
import type { StepInWords, StepsInWords } from "../kernel/step.ts";
import type { Instant } from "../values/time.ts";

/** The next step as a heading, who owes it by when, and a line to copy where there is one. */
export function nextStepText(step: NextStep | undefined, asOf: Instant): string {
  if (!step) return "### Nothing is owed";
  const said = stepInWords(step);
  const { heading, line, words, skeletons = [] } = said;
  const isOneOfSeveral = skeletons.length > 0;
  const { letter } = step;
  return [
    `### Next: ${heading}`,
    [
      until(step, said, asOf),
      who(step, said),
      words,
      letter && isOneOfSeveral && `\`${writeLine(letter)}\` gives a draft that Comity can send.`,
    ]
      .filter(Boolean)
      .join(" "),
    ...(letter && !isOneOfSeveral ? [whatDraftIsFor(letter), block(writeLine(letter))] : []),
    ...(line ? [letter && !isOneOfSeveral ? onceDone(letter) : invitation(said), block(line)] : []),
    ...skeletons.map(block),
  ]
    .filter(Boolean)
    .join("\n\n");
}

function block(text: string): string {
  return `\`\`\`\n${text}\n\`\`\``;
}

const dues: StepsInWords<Due> = merged<AnyChapter["dues"]>(chapters.map((chapter) => chapter.dues));

/** How what is owed is put to people. */
export function stepInWords<Owed extends Due["owed"]>(
  due: Extract<Due, { owed: Owed }>,
): StepInWords {
  return dues[due.owed](due);
}

/** Some steps are done elsewhere and told here, others are the comment itself. */
function invitation({ isTheComment }: StepInWords): string {
  return isTheComment ? "Comment:" : "When it is done, comment:";
}

function until({ dueAt }: NextStep, { isAnAnswer }: StepInWords, asOf: Instant): string {
  if (dueAt === undefined) return "";
  if (isAnAnswer) return `They have until ${utc(dueAt)}; silence is an answer.`;
  return `${dueAt <= asOf ? "**Overdue** since" : "Due"} ${utc(dueAt)}.`;
}

function who({ by }: NextStep, { isForEach, isOnlyNoted }: StepInWords): string {
  if (by.length === 0) return "";
  if (isOnlyNoted)
    return by.length === 1
      ? `${named(by)} notes it here when it comes.`
      : `Any one of ${named(by)} notes it here when it comes.`;
  if (by.length === 1) return `It is for ${named(by)} to do.`;
  return isForEach
    ? `It waits for ${named(by)}, each of them.`
    : `Any one of ${named(by)} can do it.`;
}
