/**
 * A date, and the words behind its colon or on the lines below. A colon within a time or a zone is
 * followed by a digit; any other begins the words.
 */
export function dateBeforeWords(
  text: string,
): { readonly date: string; readonly words: string } | undefined {
  const [, date = "", words = ""] = /^((?:[^:\n]|:(?=\d))+)([^]*)$/.exec(text) ?? [];
  return date.trim() === "" ? undefined : { date: date.trim(), words };
}
