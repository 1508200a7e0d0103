import type { LetterForStep } from "./due.ts";
import { draftInWords } from "../chapters/corresponding/letter-words.ts";

/** The command that answers with the draft. */
export function writeLine({ draft, to, action }: LetterForStep): string {
  const whom = to === undefined ? "" : ` to ${to}`;
  const number = action === undefined ? "" : ` ${action}`;
  return `/write ${draftInWords(draft)}${whom}${number}`;
}

export function whatDraftIsFor({ isSent }: LetterForStep): string {
  return isSent ? "To write to them from here, comment:" : "For a draft of the words, comment:";
}

/** What comes between the draft and the line that tells of what was done without it. */
export function onceDone({ isSent, judges }: LetterForStep): string {
  if (!isSent) return "When it is done, comment:";
  const whose = judges
    ? " Only the chair, a deputy, or whom they leave it to with `/delegate`, sends this one."
    : "";
  return `The answer is a draft. \`/send\` sends what you make of it, and notes that you did.${whose} If you reach them in another way, comment then:`;
}
