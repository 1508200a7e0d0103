import type { Actor, ObservedText, TextVersion } from "../../ports/observation.ts";

/**
 * The last version of a text that its author made, whatever others made of it since; its `text` is
 * `null` where it was removed from the history. `undefined` where no version of theirs is known.
 */
export function ownVersion(text: ObservedText): TextVersion | undefined {
  return text.versions.findLast(({ by }) => isSameAccount(by, text.author));
}

/** Of a deleted account nobody can tell any more what it did itself. */
function isSameAccount(by: Actor | null, author: Actor | null): boolean {
  return by?.id === author?.id;
}
