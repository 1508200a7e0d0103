import lists from "./code-name-words.json" with { type: "json" };

/**
 * The word lists code names are drawn from: `amber`, `heron`. More than 1,024 and 2,048 words, none
 * of which says anything of a person or an offence.
 */
export function codeNameWords(): {
  readonly first: readonly string[];
  readonly second: readonly string[];
} {
  return lists;
}
