import type { Changed, InRepository } from "./occurrence-parts.ts";
import type { User } from "./records/account.ts";
import type { CheckRun, CheckSuite } from "./records/check.ts";
import type { CommitStatus } from "./records/commit-status.ts";
import type { Label } from "./records/label.ts";
import type { PullRequest } from "./records/pull-request.ts";
import type { ReviewComment } from "./records/review-comment.ts";
import type { Review } from "./records/review.ts";
import type { Ruleset } from "./records/ruleset.ts";

/** What an issue would be told as `issues`, and what only pull requests have. */
export type PullRequestOccurrence = InRepository & {
  readonly event: "pull_request";
  readonly pull: PullRequest;
} & (
    | { readonly action: "opened" | "closed" | "reopened" | "locked" | "unlocked" }
    | { readonly action: "ready_for_review" | "converted_to_draft" }
    | {
        readonly action: "edited";
        readonly changes: {
          readonly title?: Changed<string>;
          readonly body?: Changed<string>;
          readonly base?: { readonly ref: Changed<string>; readonly sha: Changed<string> };
        };
      }
    | { readonly action: "labeled" | "unlabeled"; readonly label: Label }
    | { readonly action: "assigned" | "unassigned"; readonly assignee: User }
    | {
        readonly action: "review_requested" | "review_request_removed";
        readonly requestedReviewer: User;
      }
    | { readonly action: "synchronize"; readonly before: string; readonly after: string }
  );

type ReviewOccurrence = InRepository & {
  readonly event: "pull_request_review";
  readonly pull: PullRequest;
  readonly review: Review;
} & (
    | { readonly action: "submitted" | "dismissed" }
    | { readonly action: "edited"; readonly changes: { readonly body: Changed<string> } }
  );

type ReviewCommentOccurrence = InRepository & {
  readonly event: "pull_request_review_comment";
  readonly pull: PullRequest;
  readonly comment: ReviewComment;
} & (
    | { readonly action: "created" | "deleted" }
    | { readonly action: "edited"; readonly changes: { readonly body: Changed<string> } }
  );

type CheckRunOccurrence = InRepository & {
  readonly event: "check_run";
  readonly action: "created" | "completed" | "rerequested";
  readonly run: CheckRun;
};

type CheckSuiteOccurrence = InRepository & {
  readonly event: "check_suite";
  readonly action: "requested" | "rerequested" | "completed";
  readonly suite: CheckSuite;
};

type StatusOccurrence = InRepository & {
  readonly event: "status";
  readonly commitStatus: CommitStatus;
};

type RulesetOccurrence = InRepository & {
  readonly event: "repository_ruleset";
  readonly ruleset: Ruleset;
} & (
    | { readonly action: "created" | "deleted" }
    | {
        readonly action: "edited";
        readonly changes: {
          readonly name?: Changed<string>;
          readonly enforcement?: Changed<string>;
        };
      }
  );

/** What happens to pull requests, and what decides whether they may be merged. */
export type PullHappening =
  | PullRequestOccurrence
  | ReviewOccurrence
  | ReviewCommentOccurrence
  | CheckRunOccurrence
  | CheckSuiteOccurrence
  | StatusOccurrence
  | RulesetOccurrence;
