import type { Cause, GitOid, NodeId } from "../domain/values/ids.ts";
import type { Instant } from "../domain/values/time.ts";

/**
 * One step that brings a resolution's branch and pull request into being. A step that comes too
 * late, since somebody else was first, changes nothing.
 */
export type PullStep =
  | { readonly step: "create-branch"; readonly at: GitOid }
  | { readonly step: "delete-branch"; readonly branch: NodeId }
  /** Writes the resolution's file, and says which command asked for that. */
  | {
      readonly step: "write-text";
      readonly onto: GitOid;
      readonly text: string;
      readonly cause: Cause;
    }
  | { readonly step: "open-pull"; readonly base: string; readonly body: string }
  | { readonly step: "reopen-pull"; readonly pull: NodeId }
  | { readonly step: "close-pull"; readonly pull: NodeId; readonly why: string };

/** A pull request as it was just opened. */
export interface OpenedPull {
  readonly id: NodeId;
  readonly number: number;
  readonly head: GitOid;
  readonly at: Instant;
}

/** What the app's check on a commit says. */
export interface CheckContent {
  readonly isSuccess: boolean;
  /** Everything it says, as a hash. */
  readonly says: string;
  readonly title: string;
  readonly summary: string;
  /** Said at lines of the resolution's file. */
  readonly annotations: readonly { readonly line: number; readonly message: string }[];
}

/** What is shown and done on a pull request that is there. Each is safe to repeat. */
export type JudgementStep =
  | {
      readonly step: "write-check";
      readonly head: GitOid;
      /** The check to say it anew in; without one a new check is made. */
      readonly check: NodeId | undefined;
      readonly path: string;
      readonly content: CheckContent;
    }
  | { readonly step: "mark-ready"; readonly pull: NodeId }
  | { readonly step: "request-review"; readonly pull: NodeId; readonly person: NodeId }
  /** Takes the requests of all others back. */
  | { readonly step: "keep-requests"; readonly pull: NodeId; readonly people: readonly NodeId[] }
  | { readonly step: "dismiss-review"; readonly review: NodeId; readonly why: string }
  /** Only that very commit; GitHub may refuse. */
  | {
      readonly step: "merge-pull";
      readonly pull: NodeId;
      readonly head: GitOid;
      readonly method: "SQUASH" | "MERGE" | "REBASE";
      readonly headline: string;
    }
  | Extract<PullStep, { step: "close-pull" | "delete-branch" }>;
