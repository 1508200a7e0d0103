import type { Actor } from "./account.ts";
import type { BodyVersion } from "./body-version.ts";
import type { Reaction } from "./reaction.ts";
import type { Review } from "./review.ts";

/** What a review says on a line of a file. */
export interface ReviewComment {
  readonly databaseId: number;
  readonly nodeId: string;
  readonly review: Review;
  readonly author: Actor;
  /** The newest version's text. */
  body: string;
  /** Empty until the first edit; then every version, the original first. */
  readonly versions: BodyVersion[];
  readonly path: string;
  /** Of the file as the pull request has it, counted from 1. */
  readonly line: number;
  /** The comment that begins its thread; `null` for that one itself. */
  readonly inReplyTo: ReviewComment | null;
  readonly createdViaEmail: boolean;
  minimizedReason: string | null;
  readonly reactions: Reaction[];
  readonly createdAt: string;
  updatedAt: string;
}
