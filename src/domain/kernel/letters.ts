/** Letters of other scripts that look like Latin ones. */
const latin: ReadonlyMap<string, string> = new Map(
  ["αa", "εe", "ιi", "κk", "νv", "οo", "ρp", "τt", "υu", "χx", "аa", "вb", "еe", "һh", "іi", "јj"]
    .concat(["кk", "мm", "нh", "оo", "рp", "сc", "ԛq", "ѕs", "тt", "уy", "хx", "ԁd", "ԝw"])
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

/** A text in which letters that look like Latin ones are. */
export function inLatin(text: string): string {
  return text.replace(/[\u0370-\u052F]/g, (letter) => latin.get(letter.toLowerCase()) ?? letter);
}

/** What nobody sees beyond what separates no words: fillers, and marks that only change a look. */
const blank = /\p{Default_Ignorable_Code_Point}/gu;

/** A text without fillers, each letter written in its usual way. */
export function withUsualLetters(text: string): string {
  return text.replace(blank, "").normalize("NFKC");
}
