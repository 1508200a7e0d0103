import { reportFields } from "./report-form.ts";
import { withPlainMarks } from "./plain-marks.ts";
import { handleIn } from "../../kernel/words.ts";
import type { Handle } from "../../values/handle.ts";

const marked = /(?:@|github\.com\/)([a-z\d_-]{1,60})/gi;
const pieces = /[\s,;&]+/;
/** What nobody sees beyond what separates no words: fillers, and marks that only change a look. */
const blank = /\p{Default_Ignorable_Code_Point}/gu;

/** Letters of other scripts that look like Latin ones. */
const latin: ReadonlyMap<string, string> = new Map(
  ["αa", "εe", "ιi", "κk", "νv", "οo", "ρp", "τt", "υu", "χx", "аa", "вb", "еe", "һh", "іi", "јj"]
    .concat(["кk", "мm", "нh", "оo", "рp", "сc", "ԛq", "ѕs", "тt", "уy", "хx", "ԁd", "ԝw"])
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

/** Accounts that a report may mention, each once. */
export interface Mentions {
  /** What follows an `@` or `github.com/` anywhere. */
  readonly marked: readonly Handle[];
  /** Each word of an answer of three words at most. */
  readonly bare: readonly Handle[];
}

/**
 * Every account that a report may mention, in whichever letters. It names rather one too many, as
 * nothing follows from it but who can read the report.
 */
export function mentionedIn(title: string, body: string): Mentions {
  const texts = [title, body].map(asTyped);
  const words = texts.flatMap((text) => [...text.matchAll(marked)].map(([, word = ""]) => word));
  const answers = [...reportFields(asTyped(body)).values(), ...texts].map((answer) =>
    answer.trim().split(pieces),
  );
  return {
    marked: loginsIn(words.map((word) => withoutItalics(word))),
    bare: loginsIn(
      answers
        .filter((answer) => answer.length <= 3)
        .flat()
        .map(withoutMarks),
    ),
  };
}

function withoutItalics(word: string): string {
  return /[_-]$/.test(word) ? withoutItalics(word.slice(0, -1)) : word;
}

function loginsIn(words: readonly string[]): readonly Handle[] {
  return [...new Set(words.flatMap((word) => handleIn(word) ?? []))];
}

function asTyped(text: string): string {
  const shown = text
    .replace(/%([2-7][\da-f])/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(blank, "")
    .normalize("NFKC");
  return withPlainMarks(shown).replace(/[\u0370-\u052F]/g, (letter) => latin.get(letter) ?? letter);
}

function withoutMarks(word: string): string {
  return word.replace(/[^a-z\d_-]/gi, "");
}
