import { DraftKind, LetterKind } from "./corresponding-events.ts";

/** What people call letters, where that is not what telling somebody is called. */
const alsoCalled: ReadonlyMap<string, LetterKind> = new Map([
  ["confirmation", "receipt"],
  ["plan", "resolution"],
  ["cooling-off-begun", "cooling-off"],
  ["ban-begun", "ban"],
  ["ban-ends", "end-of-ban"],
]);

export function letterIn(word: string): LetterKind | undefined {
  return LetterKind.safeParse(alsoCalled.get(word) ?? word).data;
}

export function draftIn(word: string): DraftKind | undefined {
  return DraftKind.safeParse(alsoCalled.get(word) ?? word).data;
}

/** How `/write` is asked for such a draft. */
export function draftInWords(draft: DraftKind): string {
  const [called = draft] = [...alsoCalled].find(([, meant]) => meant === draft) ?? [];
  return called;
}
