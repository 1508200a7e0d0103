import type { Actor } from "./account.ts";
import type { BodyVersion } from "./body-version.ts";
import type { PullRequest } from "./pull-request.ts";
import type { Reaction } from "./reaction.ts";
import type { ReviewComment } from "./review-comment.ts";

export type ReviewState = "PENDING" | "COMMENTED" | "APPROVED" | "CHANGES_REQUESTED" | "DISMISSED";

export interface Review {
  readonly databaseId: number;
  readonly nodeId: string;
  readonly pull: PullRequest;
  readonly author: Actor;
  state: ReviewState;
  /** The newest version's text. */
  body: string;
  /** Empty until the first edit; then every version, the original first. */
  readonly versions: BodyVersion[];
  /** The commit it was given on. */
  readonly commitOid: string;
  /** `null` while pending. */
  submittedAt: string | null;
  minimizedReason: string | null;
  readonly createdViaEmail: boolean;
  readonly reactions: Reaction[];
  /** Those on lines, oldest first. */
  readonly comments: ReviewComment[];
  readonly createdAt: string;
  updatedAt: string;
}
