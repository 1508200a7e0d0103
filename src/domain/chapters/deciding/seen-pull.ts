import type { Cause, GitOid, NodeId } from "../../values/ids.ts";
import type { Person } from "../../values/person.ts";
import type { Instant } from "../../values/time.ts";
import type { SeenReview } from "../../kernel/opinion-of.ts";

/** A review of a pull request, with when it was given. */
export interface PullReview extends SeenReview {
  readonly id: NodeId;
  readonly submittedAt: Instant;
  readonly dismissedAt: Instant | undefined;
  readonly body: string;
}

/** A commit of a pull request. */
export interface PullCommit {
  readonly oid: GitOid;
  readonly committedAt: Instant;
  /** Made by the app and signed by GitHub. */
  readonly isOurs: boolean;
  /** Whose GitHub says it is; `undefined` where it knows nobody. */
  readonly author: Person | undefined;
  /** The command that a commit of the app carries out. */
  readonly proposal: Cause | undefined;
}

/** The app's own check on a pull request's newest commit. */
export interface PullCheck {
  readonly id: NodeId;
  /** What it says, as a hash. */
  readonly says: string;
  readonly isSuccess: boolean;
}

/** Something that was done to a pull request, by the app or by somebody else. */
interface PullChange {
  readonly id: Cause;
  readonly at: Instant;
  readonly isByApp: boolean;
}

/** How a file came into the default branch. */
export interface PullMerge {
  readonly at: Instant;
  readonly commit: GitOid;
  readonly isByApp: boolean;
  /** The resolution's file in that commit. */
  readonly file: { readonly blob: GitOid; readonly text: string } | undefined;
}

/** A pull request from a case's resolution branch, as GitHub shows it. */
export interface SeenPull {
  readonly id: NodeId;
  readonly number: number;
  readonly state: "OPEN" | "CLOSED" | "MERGED";
  readonly updatedAt: Instant;
  /** A mark that anybody may set who can write, and no opinion of what is proposed. */
  readonly isDraft: boolean;
  readonly isFromFork: boolean;
  /** Opened by the app. */
  readonly isOurs: boolean;
  readonly base: string;
  readonly isOnDefaultBranch: boolean;
  readonly hasConflict: boolean;
  readonly head: GitOid;
  readonly changedPaths: readonly string[];
  /** The resolution's file at the head; `undefined` where there is none, or none to be read. */
  readonly text: string | undefined;
  /** Oldest first, the last thirty; GitHub lists none after 250, so that the head may be missing. */
  readonly commits: readonly PullCommit[];
  /** Oldest first. */
  readonly reviews: readonly PullReview[];
  readonly requested: readonly (Person & { readonly nodeId: NodeId })[];
  readonly closings: readonly PullChange[];
  /** When somebody made a draft of it. */
  readonly draftings: readonly PullChange[];
  readonly merge: PullMerge | undefined;
  readonly check: PullCheck | undefined;
}

/** The file of a case's resolution, below the repository's root. */
export function resolutionPath(codeName: string): string {
  return `resolutions/${codeName}.md`;
}

/** The branch of a case's resolution, without `refs/heads/`. */
export function resolutionBranch(codeName: string): string {
  return `resolution/${codeName}`;
}
