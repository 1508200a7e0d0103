/** A slash, also of another keyboard's, with no letter before it on its line. */
const slash = /^[^\p{L}\r\n\u2028\u2029]*[/\u2044\u2215\uFF0F]/mu;

/** The same where a cell of a table, or what follows a tag or the box of a task, begins. */
const within = /[|>\]][ \t]{0,9}[*_~]{0,3} ?[/\u2044\u2215\uFF0F]/;

/**
 * Whether a comment may hold a command, or what looks like one and is answered. Without reading it:
 * rather yes once too often than no.
 */
export function mayHoldCommand(comment: string): boolean {
  return slash.test(comment) || within.test(comment);
}
