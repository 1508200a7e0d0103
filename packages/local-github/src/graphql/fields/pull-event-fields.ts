import { readCommit } from "../../model/read-git.ts";
import { show, type Shown, type TimelineEntry } from "../shown.ts";
import type { TypeFields } from "../type-fields.ts";

/** What events of pull requests answer besides what all events do. */
export const pullEventFields: TypeFields<"ClosedEvent"> = {
  pullRequest: ({ issue }) => (issue.pull === null ? null : show("PullRequest", issue.pull)),
  requestedReviewer: ({ event }) =>
    "requestedReviewer" in event ? show("User", event.requestedReviewer) : null,
  review: ({ event }) => ("review" in event ? show("PullRequestReview", event.review) : null),
  previousReviewState: ({ event }) =>
    "previousReviewState" in event ? event.previousReviewState : null,
  dismissalMessage: ({ event }) => ("dismissalMessage" in event ? event.dismissalMessage : null),
  dismissalMessageHTML: ({ event }) =>
    "dismissalMessage" in event ? (event.dismissalMessage?.replace(/</g, "&lt;") ?? null) : null,
  pullRequestCommit: ({ issue, event }) => {
    const oid = "commitOid" in event ? event.commitOid : null;
    const commit = oid === null ? undefined : readCommit(issue.repository.git, oid);
    if (commit === undefined || issue.pull === null) return null;
    return show("PullRequestCommit", { pull: issue.pull, commit });
  },
  previousRefName: ({ event }) => ("previousRefName" in event ? event.previousRefName : null),
  currentRefName: ({ event }) => ("currentRefName" in event ? event.currentRefName : null),
  beforeCommit: (entry) => commitAt(entry, "beforeOid"),
  afterCommit: (entry) => commitAt(entry, "afterOid"),
  commit: (entry) => commitAt(entry, "mergeOid"),
  mergeRefName: ({ event }) => ("mergeRefName" in event ? event.mergeRefName : null),
  mergeRef: ({ issue, event }) =>
    "mergeRefName" in event ? branchOf({ issue, event }, event.mergeRefName) : null,
  headRefName: ({ event }) => ("headRefName" in event ? event.headRefName : null),
  headRef: ({ issue, event }) =>
    "headRefName" in event ? branchOf({ issue, event }, event.headRefName) : null,
  ref: (entry) => {
    const { pull } = entry.issue;
    if (pull === null) return null;
    return branchOf(
      entry,
      entry.event.kind === "HeadRefForcePushedEvent" ? pull.headRef : pull.baseRef,
    );
  },
};

function commitAt(
  { issue, event }: TimelineEntry,
  key: "beforeOid" | "afterOid" | "mergeOid",
): Shown | null {
  const oids: { readonly [key in "beforeOid" | "afterOid" | "mergeOid"]?: string } =
    "beforeOid" in event || "mergeOid" in event ? event : {};
  const commit = readCommit(issue.repository.git, oids[key] ?? "");
  return commit === undefined ? null : show("Commit", { repository: issue.repository, commit });
}

function branchOf({ issue }: TimelineEntry, branch: string): Shown | null {
  const { repository } = issue;
  const name = `refs/heads/${branch}`;
  return repository.git.ref(name) === undefined ? null : show("Ref", { repository, name });
}
