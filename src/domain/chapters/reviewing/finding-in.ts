import { excerpt } from "../../kernel/happening.ts";
import { Finding } from "./finding.ts";
import { firstWord } from "../../kernel/words.ts";

/**
 * The finding in lines `happened: …`, `violation: yes`, `responsible: reported-1`, `ongoing: no`,
 * `danger: unknown`; each may be left out, and a line without such a beginning continues the one
 * before. `undefined` when nothing is said or an answer is none of those allowed.
 */
export function findingIn(text: string): Finding | undefined {
  const answers = new Map<string, string>();
  let current: string | undefined;
  for (const line of text.split("\n")) {
    const { word, rest } = firstWord(line);
    const isQuestion = Object.hasOwn(Finding.shape, word) && /^\s*\S+\s*:/.test(line);
    if (isQuestion) current = word;
    else if (line.trim() !== "" && current !== "happened") return undefined;
    if (current === undefined) continue;
    answers.set(current, isQuestion ? rest : [answers.get(current), line].join("\n").trim());
  }
  const { responsible, happened, ...others } = Object.fromEntries(answers);
  const read = Finding.safeParse({
    ...Object.fromEntries(Object.entries(others).map(([key, one]) => [key, one.toLowerCase()])),
    ...(happened !== undefined && { happened: excerpt(happened) }),
    ...(responsible !== undefined && { responsible: partiesIn(responsible) }),
  });
  return read.success && answers.size > 0 ? read.data : undefined;
}

function partiesIn(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word !== "" && word !== "and");
}
