import type { ChangeInput } from "../domain/case/input.ts";
import type { SeenPull } from "../domain/chapters/deciding/seen-pull.ts";
import type { CommitSeen } from "../domain/tampering/commit-seen.ts";
import type { Cause, CodeName, GitOid, NodeId } from "../domain/values/ids.ts";
import type { Person } from "../domain/values/person.ts";
import type { Instant } from "../domain/values/time.ts";
import type { RecordFile } from "./record-codec.ts";

/** An account as GitHub shows it. Deleted accounts are `null` wherever this stands. */
export interface Actor extends Person {
  readonly kind: "user" | "bot";
}

/** One state of a comment's text. `text` is `null` where the revision was deleted from the history. */
export interface TextVersion {
  readonly at: Instant;
  readonly by: Actor | null;
  readonly text: string | null;
}

/** The most versions of a comment that GitHub lists in one page. */
export const mostVersions = 100;

/** What somebody wrote, with its history. */
export interface ObservedText {
  readonly id: NodeId;
  readonly createdAt: Instant;
  readonly author: Actor | null;
  readonly body: string;
  /** Oldest first; always at least the first version, as many as `mostVersions` unless others say so. */
  readonly versions: readonly TextVersion[];
  /** Whether the history holds more versions than were read. */
  readonly versionsTruncated: boolean;
}

export interface ObservedComment extends ObservedText {
  readonly databaseId: number;
  readonly updatedAt: Instant;
  /** Written by this app. */
  readonly ours: boolean;
  readonly viaEmail: boolean;
  /** Of what people wrote and nobody has heard yet `mostVersions` are read, of anything else fewer. */
  readonly versions: readonly TextVersion[];
  readonly ourReactions: { readonly eyes: boolean; readonly confused: boolean };
}

/** Somebody was assigned to the issue. */
export interface ObservedAssignment {
  readonly id: Cause;
  readonly at: Instant;
  readonly by: Actor | null;
  readonly assignee: Person;
}

/** Somebody other than the app deleted a comment that a person had written; GitHub does not say which. */
export interface ObservedDeletion {
  readonly id: Cause;
  readonly at: Instant;
  readonly by: Actor | null;
  readonly author: Actor | null;
}

/** Somebody other than the app changed what the app keeps. */
export interface ObservedChange {
  readonly id: Cause;
  readonly at: Instant;
  readonly by: Actor | null;
  readonly change: ChangeInput["change"];
}

export interface ObservedIssue extends ObservedText {
  readonly databaseId: number;
  readonly number: number;
  readonly title: string;
  /** The first title: what it was before anybody, the app included, renamed the issue. */
  readonly firstTitle: string;
  readonly state: "OPEN" | "CLOSED";
  readonly isLocked: boolean;
  readonly viaEmail: boolean;
  readonly labels: readonly string[];
  readonly assignees: readonly (Person & { readonly nodeId: NodeId })[];
}

/** The issue's card on the committee's board, or `undefined` when it has none there. */
export interface ObservedCard {
  readonly id: NodeId;
  readonly archived: boolean;
  readonly status: string | undefined;
  readonly decidedBy: string | undefined;
  /** `2026-11-22`. */
  readonly nextDeadline: string | undefined;
  readonly overdue: string | undefined;
  readonly waitsFor: string | undefined;
}

export interface ObservedRecord {
  readonly codeName: CodeName;
  readonly sealed: boolean;
  readonly refId: NodeId;
  readonly headOid: GitOid;
  readonly headCommittedAt: Instant;
  /** Empty while the branch still stands at the root commit. */
  readonly files: readonly RecordFile[];
  /** A file was longer than GitHub hands out: not an observation of the record. */
  readonly truncated: boolean;
  /** `PEOPLE.md`; `undefined` where there is none. */
  readonly people: string | undefined;
  /** What lies beside the record, its `.gitattributes` and `PEOPLE.md` and does not belong there. */
  readonly otherFiles: readonly string[];
  /** Newest first, at most twenty. */
  readonly commits: readonly CommitSeen[];
  /** Until when people were heard, as the message of each of them says that says so. */
  readonly heardUntil: ReadonlyMap<GitOid, Instant>;
  /** The issue that the newest of them written by the app names, for a record that is no longer read. */
  readonly issueNamed: NodeId | undefined;
}

/** A check of this app's on the root commit. Nobody else can write one, nor take it away. */
export interface ObservedRun {
  readonly run: NodeId;
  readonly startedAt: Instant;
  /** A line of `AnchorCodec`, as it was found. */
  readonly says: string;
}

/** The one of a record. */
export interface ObservedAnchor extends ObservedRun {
  readonly codeName: CodeName;
}

/** A comment on the app's pull request, or what a review there says beside its opinion. */
export interface SaidOnPull extends ObservedComment {
  readonly pull: NodeId;
}

/** What GitHub shows of deciding a case. */
export interface ObservedResolution {
  /** The branch of the resolution; `undefined` while there is none. */
  readonly branch:
    | {
        readonly id: NodeId;
        readonly headOid: GitOid;
        /** The command that its newest commit carries out, where the app made it. */
        readonly proposal: Cause | undefined;
      }
    | undefined;
  /** From this branch, or one of the same name elsewhere, newest first. */
  readonly pulls: readonly SeenPull[];
  readonly defaultBranch: {
    readonly name: string;
    readonly headOid: GitOid;
    /** The resolution's file there, and the commit that changed it last. */
    readonly file: { readonly blob: GitOid; readonly commit: GitOid } | undefined;
  };
  /** How many people one pull request may ask for a review, by the organisation's plan. */
  readonly mostReviewRequests: number;
  /** Everybody who can be asked, as far as a page of a hundred goes. */
  readonly reviewers: readonly (Person & { readonly nodeId: NodeId })[];
  readonly mergeMethod: "SQUASH" | "MERGE" | "REBASE";
  /** Of the app's own pull requests, the last of them that were written or changed. */
  readonly said: readonly SaidOnPull[];
  /** Every one since then was read; `undefined` when all of them were. */
  readonly saidReadBackTo: Instant | undefined;
}

/** Everything one reconcile of one case needs, read in one request. */
export interface CaseObservation {
  readonly observedAt: Instant;
  readonly issue: ObservedIssue;
  readonly card: ObservedCard | undefined;
  /**
   * The comments changed last, and always the first three of the issue (the status comment is one
   * of them unless people wrote before the app came by).
   */
  readonly comments: readonly ObservedComment[];
  /**
   * Every comment created or changed since then was read; `undefined` when all of them were.
   */
  readonly commentsReadBackTo: Instant | undefined;
  readonly assignments: readonly ObservedAssignment[];
  readonly changes: readonly ObservedChange[];
  readonly deletions: readonly ObservedDeletion[];
  /** The record branches found under the names asked for, open ones and sealed ones. */
  readonly records: readonly ObservedRecord[];
  /** Under the same names. */
  readonly anchors: readonly ObservedAnchor[];
  /** Where the branch `register` stands; what it says is read by set-up, which also judges it. */
  readonly registerHead: GitOid | undefined;
  /** When somebody else deleted a comment of ours, each time. */
  readonly ourCommentsDeletedAt: readonly Instant[];
  /** `undefined` where several names were asked for: then it was not looked at. */
  readonly resolution: ObservedResolution | undefined;
  /** The app's own account. */
  readonly app: { readonly id: number };
}
