import { withPlainMarks } from "./plain-marks.ts";
import { inLatin, withUsualLetters } from "../../kernel/letters.ts";
import type { Party, PartyRef } from "../../values/party.ts";

/** By what a text can give somebody away. */
export interface PartyNames {
  readonly ref: PartyRef;
  /** Words, in lower case and without the marks inside. */
  readonly words: readonly string[];
  /** What is no word of any language: a login with its mark, an address. */
  readonly marked: readonly string[];
}

/** A shorter word, or part of one, is everybody's. */
const shortestWord = 3;
const shortestPart = 4;

/** What is known of a party, taken apart: of `mal-vinson4` and `mal-vinson4@…` also `vinson`. */
export function namesOf({
  ref,
  person,
  address,
}: Pick<Party, "ref" | "person" | "address">): PartyNames {
  const handles = [person?.login, address?.split("@")[0]].flatMap(
    (one) => one?.toLowerCase() ?? [],
  );
  const parts = handles.flatMap((one) => one.split(/[^a-z]+/));
  const words = [
    ...handles.map((one) => one.replace(/[^a-z\d]/g, "")).filter(isAtLeast(shortestWord)),
    ...parts.filter(isAtLeast(shortestPart)),
  ];
  const marked = [person && `@${person.login}`, address].flatMap((one) => one?.toLowerCase() ?? []);
  return { ref, words: [...new Set(words)], marked };
}

function isAtLeast(length: number): (word: string) => boolean {
  return (word) => word.length >= length;
}

/**
 * Whether a text reads like somebody: as letters are, whichever they are written in, split by
 * marks, spaces or lines, or with an ending of a language. It finds rather one too many, as it
 * only has to be written otherwise.
 *
 * @param ordinary words that name nobody here, in lower case
 */
export function readsLike(
  text: string,
  { words, marked }: PartyNames,
  ordinary: ReadonlySet<string>,
): boolean {
  const letters = asLetters(text);
  if (marked.some((one) => standsIn(letters, one))) return true;
  const spoken = letters.split(/[^\p{L}\d]+/u).filter((word) => word !== "" && !ordinary.has(word));
  return words.some((word) => spoken.some((_, i) => beginsWith(spoken, i, word)));
}

/** References are how people are to be called, whatever somebody's login is. */
const reference = /\b(?:reporter|reported|affected|witness|mediator)-\d{1,2}\b/gi;

function asLetters(text: string): string {
  const plain = withPlainMarks(withUsualLetters(text).replace(reference, "…"));
  return inLatin(plain).normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** `@mal` does not stand in `@malory`. */
function standsIn(letters: string, marked: string): boolean {
  return letters
    .split(marked)
    .slice(1)
    .some((rest) => !/^[a-z\d_-]/.test(rest));
}

/** Whether the words from there on, put together, are this one, or it with an ending. */
function beginsWith(spoken: readonly string[], from: number, word: string): boolean {
  let together = "";
  for (const part of spoken.slice(from, from + word.length)) {
    together += part;
    if (together.length < word.length) {
      if (!word.startsWith(together)) return false;
      continue;
    }
    return together.startsWith(word) && isEnding(together.slice(word.length), word);
  }
  return false;
}

function isEnding(ending: string, { length }: string): boolean {
  if (length < shortestPart) return ending === "" || ending === "s";
  return /^\p{L}*$/u.test(ending) && ending.length <= (length > shortestPart ? 3 : 2);
}
