import Mustache from "mustache";
import type { DraftReading } from "../../domain/chapters/corresponding/committees-drafts.ts";

/** `["name", "until", 12, 21]`; of a section, what is within it stands fifth. */
type Token = readonly [kind: string, value: string, start: number, ...rest: unknown[]];

/** Reads which placeholders a draft has, or at which line it cannot be read on. */
export function readDraft(text: string): DraftReading {
  try {
    return { placeholders: placeholdersIn(Mustache.parse(text), text) };
  } catch (error) {
    // "Unclosed tag at 12"
    const at = error instanceof Error ? Number(error.message.split(" ").at(-1)) : 0;
    return { breaksAt: lineOf(at, text) };
  }
}

function placeholdersIn(
  tokens: readonly Token[],
  text: string,
): { readonly name: string; readonly line: number }[] {
  return tokens.flatMap(([kind, value, start, , within]) => {
    if (kind === "text" || kind === "!" || kind === "=") return [];
    const name = kind === ">" ? `> ${value}` : value;
    const inner = Array.isArray(within) ? placeholdersIn(within, text) : [];
    // Of a list, one of its lines.
    return name === "." ? inner : [{ name, line: lineOf(start, text) }, ...inner];
  });
}

function lineOf(at: number, text: string): number {
  return text.slice(0, at).split("\n").length;
}
