import type { CodeName } from "../domain/values/ids.ts";

/** In the case that goes on: another report of the same incident is handled here. */
export function joinsText(from: CodeName, issue: number, isClosed: boolean): string {
  const closed = isClosed
    ? " This case is closed: tell its reporters what came of it, or take it up again with `/reopen: why`."
    : "";
  return `The report ${from} (#${issue}) is of the same incident and handled here from now on. Its reporters are reporters here, with a number of their own, and what was promised to them counts from their own report. Whom it names otherwise, \`/name\` says here.${closed}`;
}

/** The same, where that was a mistake. */
export function leavesText(from: CodeName, issue: number): string {
  return `The report ${from} (#${issue}) is not handled here any more: it goes on by itself, and so does what was promised to its reporters.`;
}

/** The same, where one of its reporters wrote. */
export function wroteText(from: CodeName, issue: number, party: string): string {
  return `${party} of ${from} wrote on their private page. Their words stand in #${issue}; what you \`/send\` them is written there too.`;
}
