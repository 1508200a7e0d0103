import type { Issue } from "./records/issue.ts";

/** Whether it is a discussion by now. */
export function isConverted({ timeline }: Issue): boolean {
  return timeline.some(({ kind }) => kind === "ConvertedToDiscussionEvent");
}
