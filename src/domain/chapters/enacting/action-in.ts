import { firstWord, statement } from "../../kernel/words.ts";

/** `3 what came of it`, `#3: what came of it`: the number of an action and what is said of it. */
export function actionIn(
  text: string,
): { readonly number: number; readonly said: string } | undefined {
  const { word, rest } = firstWord(text);
  const number = /^#?([1-9]\d{0,3})$/.exec(word)?.[1];
  const said = statement(rest);
  return number && said ? { number: Number(number), said } : undefined;
}
