import type { ThreadEntry } from "../github/thread-entry.ts";
import type { Html } from "../view/html.ts";
import { happeningLine } from "./happening-line.ts";
import { written } from "./written.ts";

/** One entry of the thread of issue `number`: a comment, or a line for what was done to the issue. */
export function threadLine(entry: ThreadEntry, number: number, now: string): Html {
  if (entry.kind !== "IssueComment") return happeningLine(entry, now);
  const anchor = `comment-${entry.databaseId}`;
  const edit = `/cases/${number}/comments/${entry.databaseId}/edit`;
  return written({ anchor, edit, ...entry }, now);
}
