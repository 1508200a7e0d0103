import type { NextStep } from "./step.ts";
import type { Instant } from "../values/time.ts";
import { lineInWords } from "../chapters/enacting/lines-text.ts";
import { whomInWords } from "../kernel/formatting/owed-list.ts";
import { list, named } from "../kernel/formatting/people.ts";
import { when } from "../kernel/formatting/when.ts";

/** The next step as a heading, who owes it by when, and a line to copy where there is one. */
export function nextStepText(step: NextStep | undefined, asOf: Instant): string {
  if (!step) return "### Nothing is owed now";
  const { heading, line, words } = wording(step);
  return [
    `### Next: ${heading}`,
    [due(step, asOf), who(step), ...(words ? [words] : [])].filter(Boolean).join(" "),
    ...(line ? [invitation(step), `\`\`\`\n${line}\n\`\`\``] : []),
  ]
    .filter(Boolean)
    .join("\n\n");
}

/** Some steps are done elsewhere and told here, others are the comment itself. */
function invitation({ owed }: NextStep): string {
  const isTheComment = ["enactment", "drift", "review", "closing"].includes(owed);
  return isTheComment ? "Comment:" : "When it is done, comment:";
}

function due({ owed, dueAt }: NextStep, asOf: Instant): string {
  if (dueAt === undefined) return "";
  if (owed === "answer") return `They have until ${when(dueAt, asOf)}; silence is an answer.`;
  const late = dueAt <= asOf ? "**Overdue:** it was due" : "Due";
  return `${late} ${when(dueAt, asOf)}.`;
}

function who({ owed, by }: NextStep): string {
  if (by.length === 0) return "";
  if (owed === "approvals") return `It waits for ${named(by)}, each of them.`;
  return by.length === 1 ? `It is for ${named(by)} to do.` : `Any one of ${named(by)} can do it.`;
}

interface Wording {
  readonly heading: string;
  readonly line?: string;
  readonly words?: string;
}

function wording(step: NextStep): Wording {
  switch (step.owed) {
    case "receipt":
      return {
        heading: `tell ${list(step.to)} that the report arrived`,
        line: "/acknowledge how you told them",
      };
    case "resolution":
      return {
        heading: "find out what happened and agree on a resolution",
        words:
          "`/find` keeps what you found out; `/propose` with the measures opens the resolution.",
      };
    case "approvals":
      return {
        heading: "approve the proposed resolution, or object to it",
        words:
          "Review the resolution's pull request: *Approve* agrees to exactly this text, *Request changes* objects to it.",
      };
    case "consultation":
      return {
        heading: `tell ${list(step.to)} the agreed resolution and ask what they say`,
        line: `/told ${step.to[0] ?? ""} resolution: how you told them`,
      };
    case "answer":
      return {
        heading: `hear what ${list(step.of)} ${step.of.length > 1 ? "say" : "says"} to the agreed resolution`,
        line: `/heard ${step.of[0] ?? ""} accepts: their words`,
        words:
          "Write `objects` instead of `accepts` where they do: it is noted, and what to do stays for you to decide.",
      };
    case "enactment":
      return { heading: "carry the agreed resolution out", line: "/enact" };
    case "line":
      return lineWording(step);
    case "lines-of-the-app":
      return { heading: `wait: Comity is at ${lineNumbers(step.lines)}` };
    case "another-decision":
      return {
        heading: `decide what follows, since ${step.about} did not agree`,
        words: "`/propose` with the measures opens a new resolution.",
      };
    case "outcome": {
      const whom = step.to.map(whomInWords);
      return {
        heading: `tell ${list(whom)} the outcome`,
        line: `/told ${step.to[0] ?? ""} outcome: how you told them`,
        ...(step.around.length > 0 && {
          words: `Not by a list that ${named(step.around)} read${step.around.length > 1 ? "" : "s"}: they are out of this case. Write to the others.`,
        }),
      };
    }
    case "drift":
      return {
        heading: `look at line ${step.line.line}: somebody else undid ${lineInWords(step.line)}`,
        line: "/enact",
        words: `\`/enact\` puts it back in force; \`/review ${step.line.order ?? ""} lift: why\`, with a second, agrees to its end.`,
      };
    case "review":
      return {
        heading: `review what a member did alone (${step.act})`,
        line: `/ratify ${step.act}`,
        words: `Somebody else than who did it; or \`/reverse ${step.act}: why\`.`,
      };
    case "closing":
      return { heading: "close the case: all is done", line: "/close" };
  }
}

function lineWording({ line, others }: Extract<NextStep, { owed: "line" }>): Wording {
  const rest = others.length > 0 ? { words: `Then ${lineNumbers(others)}.` } : {};
  const isAsked = line.measure.kind === "hiatus" && line.waitsFor === undefined;
  return {
    heading: `${line.ended ? "lift" : "carry out"} line ${line.line}: ${lineInWords(line)}`,
    line:
      isAsked && line.measure.kind === "hiatus"
        ? `/heard ${line.measure.of} agrees`
        : `/done ${line.line} how one can see it`,
    ...rest,
  };
}

function lineNumbers(lines: readonly number[]): string {
  return `${lines.length > 1 ? "lines" : "line"} ${list(lines.map(String))}`;
}
