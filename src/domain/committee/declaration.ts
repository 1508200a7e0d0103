import { commandsIn } from "../kernel/commands-in.ts";
import type { ReadMarkdown } from "../kernel/markdown-reading.ts";
import { Login } from "../values/login.ts";

/** Whom somebody who joins could not judge: logins, none of them twice; `unclear` where that cannot be read. */
export type Declaration = readonly string[] | "unclear";

const mostNamed = 50;

/**
 * What `/conflicts: @mal, @ana` or `/conflicts: none` in a comment says; `undefined` where it says
 * nothing of the kind. Everything behind the verb has to be a login: one that is left out would be
 * somebody whom they judge.
 */
export function declarationIn(text: string, readMarkdown: ReadMarkdown): Declaration | undefined {
  const spoken = commandsIn(text, ["conflicts"], readMarkdown).at(-1);
  if (!spoken) return undefined;
  if (spoken.isUnread) return "unclear";
  const words = spoken.words.replace(/^[:\s]{1,9}/, "").trim();
  if (/^none[.!]?$/i.test(words)) return [];
  const named = words
    .replace(/\.$/, "")
    .split(/[\s,;]{1,20}/)
    .filter((word) => word !== "" && word.toLowerCase() !== "and");
  const logins = named.map((word) => Login.safeParse(word.replace(/^@/, "")).data);
  const areAll = logins.length > 0 && logins.length <= mostNamed && named.every(isNamed);
  if (!areAll || logins.includes(undefined)) return "unclear";
  const found = logins.filter((login) => login !== undefined);
  return found.filter((one, i) => found.findIndex((other) => isSame(one, other)) === i);
}

function isNamed(word: string): boolean {
  return word.startsWith("@");
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
