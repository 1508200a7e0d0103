import type { Occurrence } from "./occurrence.ts";
import type { Actor, User } from "./records/account.ts";
import type { Issue } from "./records/issue.ts";
import type { NotificationReason } from "./records/thread.ts";

/** Something people are told of: a text somebody wrote, or a sentence about what they did. */
export interface Notifiable {
  readonly issue: Issue;
  readonly by: Actor;
  readonly text: string;
  /** After the issue's own address, for what is below it: `issuecomment-12`. */
  readonly anchor: string;
  /** How the author of the text takes part from now on; absent for what is no text. */
  readonly takesPart?: NotificationReason;
  /** The only one it is for; everybody who watches or takes part unless given. */
  readonly only?: { readonly user: User; readonly reason: NotificationReason };
}

/**
 * What of an occurrence people are told; most of them nobody is. Texts are told once, when they are
 * written: what an edit makes of them is told to nobody.
 * https://docs.github.com/subscriptions-and-notifications/concepts/about-notifications
 */
export function notifiable(occurrence: Occurrence): Notifiable | undefined {
  const { event, sender: by } = occurrence;
  if (event === "issue_comment" && occurrence.action === "created") {
    const { issue, comment } = occurrence;
    const anchor = `issuecomment-${comment.databaseId}`;
    return { issue, by, text: comment.body, anchor, takesPart: "comment" };
  }
  if (event === "pull_request_review" && occurrence.action === "submitted") {
    const { pull, review } = occurrence;
    const text = [verdicts[review.state] ?? "", review.body].filter((part) => part !== "");
    const anchor = `pullrequestreview-${review.databaseId}`;
    return { issue: pull.issue, by, text: text.join("\n\n"), anchor, takesPart: "comment" };
  }
  if (event === "pull_request_review_comment" && occurrence.action === "created") {
    const { pull, comment } = occurrence;
    const anchor = `discussion_r${comment.databaseId}`;
    return { issue: pull.issue, by, text: comment.body, anchor, takesPart: "comment" };
  }
  if (event === "issues") return toldOf(occurrence.issue, by, occurrence);
  if (event === "pull_request") return toldOf(occurrence.pull.issue, by, occurrence);
  return undefined;
}

type Told = Extract<Occurrence, { readonly event: "issues" | "pull_request" }>;

function toldOf(issue: Issue, by: Actor, told: Told): Notifiable | undefined {
  const anchor = `event-${issue.timeline.at(-1)?.databaseId ?? 0}`;
  if (told.action === "opened") {
    return { issue, by, text: issue.body, anchor: "", takesPart: "author" };
  }
  if (told.action === "assigned") {
    const only = { user: told.assignee, reason: "assign" } as const;
    return { issue, by, text: `Assigned #${issue.number} to @${only.user.login}.`, anchor, only };
  }
  if (told.action === "review_requested") {
    const only = { user: told.requestedReviewer, reason: "review_requested" } as const;
    const text = `@${by.login} requested your review on: #${issue.number} ${issue.title}.`;
    return { issue, by, text, anchor, only };
  }
  if (told.action === "closed") return { issue, by, text: closing(issue), anchor };
  if (told.action === "reopened") return { issue, by, text: `Reopened #${issue.number}.`, anchor };
  return undefined;
}

function closing({ number, pull, stateReason }: Issue): string {
  if (pull !== null) return `${pull.merge === null ? "Closed" : "Merged"} #${number}.`;
  return `Closed #${number} as ${(stateReason ?? "completed").replace("_", " ")}.`;
}

const verdicts: Readonly<Record<string, string>> = {
  APPROVED: "approved this pull request.",
  CHANGES_REQUESTED: "requested changes on this pull request.",
  COMMENTED: "commented on this pull request.",
};
