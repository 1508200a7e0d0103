import { fenced } from "../domain/kernel/formatting/fenced.ts";
import type { CodeName } from "../domain/values/ids.ts";

/** In place of a report, in a case that was taken out of another. */
export function takenOutText(first: CodeName, issue: number | undefined, about: string): string {
  const where = issue === undefined ? first : `${first} (#${issue})`;
  return [
    `This case was taken out of ${where}, where the report and what was said of it stand. It is about this:`,
    fenced(about),
    "Those who came along have a number of their own here, and what was promised to them counts from the same instants. What they were asked and said there was of both matters: ask them here of this one.",
  ].join("\n\n");
}
