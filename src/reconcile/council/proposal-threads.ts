import { readProposalMark, readTextMark } from "../marks/proposal-marks.ts";
import type { ProposalThread } from "../../domain/committee/council-words.ts";
import type { PlaceIssue } from "../../ports/standing-place.ts";

/** A thread about a proposal, and the issue it stands in. */
export interface ThreadSeen extends ProposalThread {
  readonly issue: PlaceIssue;
}

/** The threads about proposals among the app's issues; of two about one, the older. */
export function proposalThreads(issues: readonly PlaceIssue[]): readonly ThreadSeen[] {
  const oldestFirst = issues.toSorted((one, other) => (one.openedAt < other.openedAt ? -1 : 1));
  const threads = new Map<number, ThreadSeen>();
  for (const issue of oldestFirst) {
    const opened = readProposalMark(issue.ownBody);
    if (!opened || threads.has(opened.pull)) continue;
    const later = issue.ours.flatMap(({ body, at }) => {
      const blob = readTextMark(body);
      return blob ? [{ blob, at }] : [];
    });
    const shown = [{ blob: opened.blob, at: issue.openedAt }, ...later];
    threads.set(opened.pull, { pull: opened.pull, shown, comments: issue.said, issue });
  }
  return [...threads.values()];
}
