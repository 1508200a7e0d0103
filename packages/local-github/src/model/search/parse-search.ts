/** `name:value` of a search; `negated` when written `-name:value` or `NOT name:value`. */
interface Qualifier {
  readonly name: string;
  readonly value: string;
  readonly negated: boolean;
}

/** What somebody searches for: words, and what narrows them. All in lower case. */
export interface Search {
  readonly words: readonly string[];
  readonly qualifiers: readonly Qualifier[];
}

const part = /(-?)(?:([a-z][a-z-]*):)?(?:"([^"]*)"|(\S+))/gi;

/**
 * Reads GitHub's search syntax: words, "several words", `name:value`, `name:"a value"`, `-`.
 * Names not in `known` are words, so that they find what contains them, which is mostly nothing.
 * https://docs.github.com/search-github/getting-started-with-searching-on-github/understanding-the-search-syntax
 */
export function parseSearch(text: string, known: ReadonlySet<string>): Search {
  const words: string[] = [];
  const qualifiers: Qualifier[] = [];
  for (const [whole, minus, name = "", quoted, bare = ""] of text.toLowerCase().matchAll(part)) {
    const value = quoted ?? bare;
    if (known.has(name)) qualifiers.push({ name, value, negated: minus === "-" });
    else words.push(name === "" && minus === "" ? value : whole.replaceAll('"', ""));
  }
  return { words, qualifiers };
}

/** The values given to one name, negated ones left out. */
export function valuesOf({ qualifiers }: Search, name: string): string[] {
  return qualifiers
    .filter((qualifier) => qualifier.name === name && !qualifier.negated)
    .map(({ value }) => value);
}

/** Whether every word is in one of the texts. */
export function hasWords({ words }: Search, texts: readonly string[]): boolean {
  const all = texts.map((text) => text.toLowerCase());
  return words.every((word) => all.some((text) => text.includes(word)));
}
