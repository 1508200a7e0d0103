import { firstWord } from "../../kernel/words.ts";
import { CodeName } from "../../values/ids.ts";

/** The case a command names; none where it names two, so that the second is not left out without a word. */
export function oneCaseIn(words: string): CodeName | undefined {
  const { word, rest } = firstWord(words);
  const next = firstWord(rest.replace(/^and\s/i, "")).word;
  return CodeName.safeParse(next).success ? undefined : CodeName.safeParse(word).data;
}
