/**
 * Whether a text of the app's bears an invisible mark, as a line of its own. It comes last, since mails
 * and lists show how a text begins; in older texts it is the first line, and others may have written
 * below it.
 */
export function bearsMark(text: string, mark: string): boolean {
  return text.split(/\r?\n/).includes(mark);
}
