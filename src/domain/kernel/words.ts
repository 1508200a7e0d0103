import { plain } from "./plain.ts";
import { Handle } from "../values/handle.ts";
import type { WrittenIdentity } from "../values/party.ts";

/**
 * The first word of a text, read as a keyword (lower case, no colon), and what follows it. What follows
 * a login's colon at once belongs to it: `@mal:example.org` is of another network.
 */
export function firstWord(text: string): { readonly word: string; readonly rest: string } {
  const said = text.trimStart();
  const end = /^[@\uFF20]/.test(said) ? /\s|:(?=\s|$)|$/ : /[\s:]|$/;
  const word = said.slice(0, said.search(end));
  const rest = said.slice(word.length).replace(/^:/, "").trim();
  return { word: plain(word).toLowerCase().replace(/,$/, ""), rest };
}

/** What follows the keywords of a command: its free text, without the colon before it. */
export function statement(text: string): string | undefined {
  return (
    text
      .trim()
      .replace(/^[:,]\s*/, "")
      .trim() || undefined
  );
}

/** `@mal`, `＠mal` or `mal`, as GitHub allows logins. */
export function handleIn(word: string): Handle | undefined {
  return Handle.safeParse(word.replace(/^[@\uFF20]/, "").toLowerCase()).data;
}

/**
 * The same in the middle of what people write, where a hyphen more is a dash: `@mal-` and `@mal--elder` are
 * nobody there, though old accounts may be called so: whoever is meant by it is named in a command.
 */
export function handleInProse(word: string): Handle | undefined {
  const handle = handleIn(word);
  return handle && !/--|-$/.test(handle) ? handle : undefined;
}

const longestAddress = 320;
/** Nothing of a link, a list or a name before it: a letter would go to what it makes of those. */
const address = /^([^\s@()[\]<>\\,;:"]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)$/u;

/** `@mal`, `mal@example.org`, `held-by @cy` or `committee`; `undefined` for anything else. */
export function identityIn(text: string): WrittenIdentity | undefined {
  // Before any pattern sees it: looking for an address takes long in a long text.
  if (text.trim().length > longestAddress) return undefined;
  const { word, rest } = firstWord(text);
  if (word === "committee" && rest === "") return { group: "committee" };
  if (word === "held-by") {
    const heldBy = handleIn(rest);
    return heldBy && { heldBy };
  }
  const written = address.exec(text.trim().replace(/^<([^<>]*)>$/, "$1"))?.[1];
  if (written !== undefined) return { address: written };
  const handle = rest === "" ? handleIn(word) : undefined;
  return handle && { handle };
}
