import type { NextStep } from "../domain/next-step.ts";
import type { Instant } from "../domain/time.ts";
import { list, named } from "./people.ts";
import { when } from "./when.ts";

/** The next step as a heading, who owes it by when, and a line to copy where there is one. */
export function nextStepText(step: NextStep | undefined, asOf: Instant): string {
  if (!step) return "### Nothing is owed now";
  const { heading, line } = wording(step);
  const late = step.dueAt <= asOf ? "**Overdue:** it was due" : "Due";
  return [
    `### Next: ${heading}`,
    `${late} ${when(step.dueAt, asOf)}. Any one of ${named(step.by)} can do it.`,
    ...(line ? ["When it is done, comment:", `\`\`\`\n${line}\n\`\`\``] : []),
  ].join("\n\n");
}

function wording(step: NextStep): { heading: string; line?: string } {
  switch (step.owed) {
    case "receipt":
      return {
        heading: `tell ${list(step.to)} that the report arrived`,
        line: "/acknowledge how you told them",
      };
    case "resolution":
      return { heading: "find out what happened and agree on a resolution" };
  }
}
