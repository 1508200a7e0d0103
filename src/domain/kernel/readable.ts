/** What nobody sees, but for a zero-width joiner that joins: in emoji, and letters of some scripts. */
const unseen =
  /(?!(?<=[^\0-\x7F\u200C\u200D])[\u200C\u200D](?=[^\0-\x7F\u200C\u200D]))[\p{Cf}\u2028\u2029]/gu;

/** A text without the characters that nobody sees and that are in no word. */
export function readable(text: string): string {
  return text.replace(unseen, "");
}
