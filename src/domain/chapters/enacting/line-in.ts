import { firstWord, statement } from "../../kernel/words.ts";

/** `3 what came of it`, `#3: what came of it`: the number of a line and what is said of it. */
export function lineIn(text: string): { readonly line: number; readonly said: string } | undefined {
  const { word, rest } = firstWord(text);
  const number = /^#?([1-9]\d{0,3})$/.exec(word)?.[1];
  const said = statement(rest);
  return number && said ? { line: Number(number), said } : undefined;
}
