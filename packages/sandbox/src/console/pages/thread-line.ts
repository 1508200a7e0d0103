import type { CasePlace } from "../github/case-place.ts";
import type { ThreadEntry } from "../github/thread-entry.ts";
import type { Html } from "../view/html.ts";
import { happeningLine } from "./happening-line.ts";
import { written } from "./written.ts";

/** One entry of the thread of a case: a comment, or a line for what was done to the issue. */
export function threadLine(entry: ThreadEntry, { path }: CasePlace, now: string): Html {
  if (entry.kind !== "IssueComment") return happeningLine(entry, now);
  const anchor = `comment-${entry.databaseId}`;
  const edit = `${path}/comments/${entry.databaseId}/edit`;
  return written({ anchor, edit, ...entry }, now);
}
