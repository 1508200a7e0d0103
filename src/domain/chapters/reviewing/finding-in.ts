import { excerpt } from "../../kernel/happening.ts";
import { Finding } from "./finding.ts";
import { nearest } from "../../kernel/nearest.ts";
import { plain } from "../../kernel/plain.ts";
import { refuse, type Refusal } from "../../kernel/refusal.ts";
import { firstWord } from "../../kernel/words.ts";

type Question = keyof Finding;
const questions = Finding.keyof().options;

/** An answer as it was written, and the line it begins on, counted from the one below the verb. */
interface Written {
  readonly question: Question;
  readonly line: number;
  readonly words: string;
}

/**
 * The finding in lines `happened: …`, `violation: yes`, `responsible: reported-1`, `ongoing: no`,
 * `danger: unknown`; each may be left out, and a line without such a beginning continues what
 * happened. What is behind an empty line below the others is a signature. Otherwise which line is
 * wrong; `undefined` when nothing is said.
 */
export function findingIn(text: string): Finding | Refusal<"lines-not-understood"> | undefined {
  const answers: Written[] = [];
  const lines = text.trim().split("\n");
  for (const [i, line] of lines.entries()) {
    const question = questionOf(line);
    const last = answers.at(-1);
    if (question !== undefined)
      answers.push({ question, line: i + 1, words: firstWord(line).rest });
    else if (last?.question === "happened")
      answers.splice(-1, 1, { ...last, words: `${last.words}\n${line}`.trim() });
    else if (line.trim() !== "") {
      const isBelow = lines[i - 1]?.trim() === "" && last !== undefined;
      if (isBelow && lines.slice(i).every((one) => questionOf(one) === undefined)) break;
      return refuse("lines-not-understood", `line ${i + 1}: ${noQuestion(line)}`);
    }
  }
  const wrong = answers.flatMap((answer) => wrongIn(answer) ?? []);
  if (wrong.length > 0) return refuse("lines-not-understood", wrong.join("\n"));
  return answers.length === 0
    ? undefined
    : Finding.parse(Object.fromEntries(answers.map((one) => [one.question, valueOf(one)])));
}

function questionOf(line: string): Question | undefined {
  const { word } = firstWord(line);
  const isWritten = /^\s{0,20}\S{1,20}\s{0,9}:/.test(line);
  return isWritten ? questions.find((one) => one === word) : undefined;
}

function noQuestion(line: string): string {
  const meant = nearest(firstWord(line).word.slice(0, 20), questions);
  return meant === undefined
    ? `begins with none of ${questions.map((one) => `${one}:`).join(", ")}`
    : `did you mean ${meant}: ?`;
}

function wrongIn(answer: Written): string | undefined {
  const isRight = Finding.shape[answer.question].safeParse(valueOf(answer)).success;
  return isRight && answer.words !== ""
    ? undefined
    : `line ${answer.line}: ${answer.question}: ${allowed(answer.question)}`;
}

function allowed(question: Question): string {
  switch (question) {
    case "happened":
      return "say it in words";
    case "responsible":
      return "names people by their role, so that no name stands in it: reported-1, or nobody";
    case "violation":
      return "must be yes, no or unclear";
    case "ongoing":
    case "danger":
      return "must be yes, no or unknown";
  }
}

function valueOf({ question, words }: Written): unknown {
  if (question === "happened") return excerpt(words);
  const said = plain(words).toLowerCase().trim().replace(/\.$/, "");
  return question === "responsible" ? partiesIn(said) : said;
}

function partiesIn(text: string): readonly string[] {
  return text.split(/[\s,]+/).filter((word) => !["", "and", "nobody", "none"].includes(word));
}
