import { reportFields } from "./report-form.ts";
import { withPlainMarks } from "./plain-marks.ts";
import { inLatin, withUsualLetters } from "../../kernel/letters.ts";
import { handleIn } from "../../kernel/words.ts";
import type { Handle } from "../../values/handle.ts";

const marked = /(?:@|github\.com\/)([a-z\d_-]{1,60})/gi;
const pieces = /[\s,;&]+/;
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
    marked: loginsIn(words.flatMap((word) => [withoutItalics(word), word])),
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
  const decoded = text.replace(/%([2-7][\da-f])/gi, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
  return inLatin(withPlainMarks(withUsualLetters(decoded)));
}

function withoutMarks(word: string): string {
  return word.replace(/[^a-z\d_-]/gi, "");
}
