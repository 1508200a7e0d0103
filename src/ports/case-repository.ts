import type { CodeName, GitOid, NodeId } from "../domain/values/ids.ts";
import type { Handle } from "../domain/values/handle.ts";
import type { FoundAccount } from "../domain/values/account-shown.ts";
import type { CardValues } from "../domain/case/shown-fields.ts";
import type { Instant } from "../domain/values/time.ts";
import type { Board } from "./board.ts";
import type { CaseObservation, ObservedAnchor, ObservedComment } from "./observation.ts";
import type { JudgementStep, OpenedPull, PullStep } from "./pull-steps.ts";
import type { FileBeside, RecordFile } from "./record-codec.ts";

/** One commit on a record branch. */
export interface RecordCommit {
  readonly codeName: CodeName;
  /** Compare-and-swap: the head this was decided on; the root commit for a case that begins. */
  readonly expectedHeadOid: GitOid;
  /** Create the branch first, at `expectedHeadOid`. */
  readonly opens: boolean;
  /** Write to the branch of a closed case. */
  readonly isSealed: boolean;
  readonly files: readonly (RecordFile | FileBeside)[];
  /** First line, blank line, trailers. Event types and code name only. */
  readonly message: string;
}

/** One change of what people see. Each is safe to repeat but for `add-comment`. */
export type ShowStep =
  | { readonly step: "set-title"; readonly title: string }
  | { readonly step: "add-labels"; readonly labels: readonly string[] }
  | { readonly step: "remove-labels"; readonly labels: readonly string[] }
  | { readonly step: "unassign"; readonly people: readonly NodeId[] }
  | { readonly step: "edit-comment"; readonly comment: NodeId; readonly body: string }
  | { readonly step: "delete-comment"; readonly comment: NodeId }
  | { readonly step: "react"; readonly comment: NodeId; readonly reaction: "EYES" | "CONFUSED" }
  | { readonly step: "close-issue" }
  | { readonly step: "reopen-issue" }
  | { readonly step: "unlock-issue" }
  | { readonly step: "unarchive-card"; readonly card: NodeId }
  | ({ readonly step: "set-card"; readonly card: NodeId } & Partial<CardValues>)
  | ({ readonly step: "add-card" } & CardValues)
  | JudgementStep
  | AnchorStep
  /** On the case's issue, or on that pull request. */
  | { readonly step: "add-comment"; readonly body: string; readonly pull?: NodeId };

/** Writes where a record, or the register, ends to where only the app can write. */
export interface AnchorStep {
  readonly step: "write-anchor";
  readonly of: CodeName | "register";
  readonly rootOid: GitOid;
  /** The check to say it in; without one a new check is made. */
  readonly run: NodeId | undefined;
  /** A line of `AnchorCodec`. */
  readonly says: string;
}

/** Where a record is put back to, and where it lies now. */
export interface PutBack {
  readonly codeName: CodeName;
  readonly headOid: GitOid;
  /** Its branches: the one of open cases and the one of closed ones, where they are there. */
  readonly found: readonly { readonly sealed: boolean; readonly headOid: GitOid }[];
}

/** One row of the sweep: a record's head commit, the issue that names it, or both. */
export interface SweptCase {
  readonly codeName: CodeName | undefined;
  /** From the head commit's trailers or from the issue list. */
  readonly issue: NodeId | undefined;
  readonly trailers: ReadonlyMap<string, string>;
  /** The record's newest commit; `undefined` where there is no branch. */
  readonly head: { readonly oid: GitOid; readonly isOurs: boolean } | undefined;
  /** When the head was committed. */
  readonly committedAt: Instant | undefined;
  readonly shown: SweptIssue | undefined;
}

export interface SweptIssue {
  readonly id: NodeId;
  readonly number: number;
  readonly title: string;
  readonly labels: readonly string[];
  readonly assignees: readonly number[];
  readonly isLocked: boolean;
  readonly card: CaseObservation["card"];
  /**
   * The newest change that others made of the report or among the comments, be it to one of ours or
   * that one was deleted; what they said once and in no way like a command aside. `undefined` when
   * there is none.
   */
  readonly lastHeardFrom: Instant | undefined;
  /** The newest change of a comment of ours; `undefined` where there is none among the newest. */
  readonly lastShownAt: Instant | undefined;
  readonly updatedAt: Instant;
}

/** An issue that changed since a sweep before, whatever its state and labels. */
export interface TouchedIssue {
  readonly id: NodeId;
  readonly number: number;
  readonly updatedAt: Instant;
  /** Whether others said something since the app last wrote there that may want an answer. */
  readonly othersSpokeLast: boolean;
  /** Whether the app wrote it and it is called like the issues in which it tells of its set-up. */
  readonly isCalledOwn: boolean;
}

export interface SweptPage {
  readonly cases: readonly SweptCase[];
  /** The records of closed cases, by their heads alone. */
  readonly closed: readonly SweptCase[];
  /** Of all cases, open or not. */
  readonly anchors: readonly ObservedAnchor[];
  readonly touched: readonly TouchedIssue[];
  /** How the resolutions of cases stand on GitHub, as a text that differs when anything of it does. */
  readonly resolutions: ReadonlyMap<CodeName, string>;
  /** Single issues of which even one alone was more than GitHub answers; a look reads less at a time. */
  readonly unread?: readonly NodeId[] | undefined;
}

/** How many branches there are of records, those of open cases and those of closed ones. */
export interface RecordBranches {
  readonly open: number;
  readonly closed: number;
}

/** What changed since an instant, as far as GitHub lists it by time; `CaseRepository.changes` says what that leaves out. */
export interface Changes {
  readonly issues: readonly Pick<TouchedIssue, "id" | "number" | "updatedAt">[];
  /** When a comment on the issue or pull request of that number was made or changed last. */
  readonly comments: ReadonlyMap<number, Instant>;
  readonly resolutions: SweptPage["resolutions"];
  /** Whose resolution the pull requests changed last are, by their numbers. */
  readonly pulls: ReadonlyMap<number, CodeName>;
  readonly branches: RecordBranches;
}

/** An issue to be looked over by itself, and where its record lies, if that is known. */
export interface SweptAlone {
  readonly issue: NodeId;
  readonly codeName: CodeName | undefined;
}

/** The record of another case: its files, and what the app's own checks say of where it ends. */
export interface OtherRecord {
  readonly files: readonly RecordFile[];
  readonly anchors: readonly ObservedAnchor[];
}

/** How much is read of a case's thread. */
export interface ThreadAsked {
  /** Back to when it has been heard, by what is there of its record; `undefined` reads all of it. */
  readonly heardUntil: (
    seen: Pick<CaseObservation, "issue" | "records" | "anchors">,
  ) => Instant | undefined;
  /** Looked for from the beginning on, where it is not among what was read back. */
  readonly isSought: (comment: Pick<ObservedComment, "ours" | "body">) => boolean;
}

/** The committee's private repository, as far as cases go. Throws `Transient` and `Terminal`. */
export interface CaseRepository {
  /**
   * `undefined` when the issue does not exist, is no longer in this repository, was made a
   * discussion or may not be read. A read that came with errors or was cut short throws instead.
   *
   * @param thread back to when it is read, or how that is found out; `undefined` for all of it
   * @param rootOid the commit every record starts from, at which their anchors are
   */
  observe(
    issue: NodeId,
    names: readonly CodeName[],
    thread: ThreadAsked | Instant | undefined,
    rootOid: GitOid,
  ): Promise<CaseObservation | undefined>;
  record(
    commit: RecordCommit,
  ): Promise<{ readonly headOid: GitOid; readonly committedAt: Instant } | "somebody-was-first">;
  /**
   * Applies the steps in order, at most two requests for a batch of fifteen. Every step is tried;
   * throws at the end when one failed. What GitHub refuses of drafts, requests for reviews,
   * dismissals and merges is no failure: the next look shows it.
   */
  show(issue: NodeId, board: Board | undefined, steps: readonly ShowStep[]): Promise<void>;
  /**
   * Takes the steps in order, in one request. Throws where one was not taken, `Transient` where
   * somebody else was first: what is there then is observed before anything is repeated.
   *
   * @returns the pull request that was opened, where one was
   */
  changePull(codeName: CodeName, steps: readonly PullStep[]): Promise<OpenedPull | undefined>;
  /**
   * Moves a record's branch to `closed/` when its case is closed, and back when it is reopened, in
   * one atomic step. Done already is done.
   */
  seal(codeName: CodeName, headOid: GitOid, isSealed: boolean): Promise<void>;
  /** Whether a commit is still there, be it on a branch or not. */
  holds(commit: GitOid): Promise<boolean>;
  /**
   * Sets a record's branch by force and takes its copy under the other folder away, in one atomic
   * step, if all still stands where it was found. Throws `Transient` where it does not.
   */
  putBack(there: PutBack): Promise<void>;
  /** The record of that name, of an open case or a closed one, in one request; `undefined` for none. */
  recordOf(name: CodeName, rootOid: GitOid): Promise<OtherRecord | undefined>;
  /** Stores bytes, given in base 64, under git's name for them, on no branch yet; safe to repeat. */
  store(blob: GitOid, base64: string): Promise<void>;
  /** What was stored there, in base 64; `undefined` where GitHub has it no more. */
  stored(blob: GitOid): Promise<string | undefined>;
  /** The people behind these logins now; organisations, bots and unknown logins are left out. */
  people(handles: readonly Handle[]): Promise<ReadonlyMap<Handle, FoundAccount>>;
  /**
   * Every open case, and every issue that changed since then: a closed case somebody wrote in, an
   * issue somebody makes a case of. `undefined` for all there are. The records of closed cases too,
   * where `withClosed` says so. Up to a hundred of each in a request.
   *
   * @param rootOid the commit every record starts from, at which their anchors are
   */
  sweep(since: Instant | undefined, withClosed: boolean, rootOid: GitOid): AsyncIterable<SweptPage>;
  /**
   * What changed since then, for two requests however many cases there are: issues, comments, and the
   * resolutions as `sweep` tells them. A card that was moved, a reaction, and what happened to a
   * record's branch count as no change of an issue and are not among it.
   */
  changes(since: Instant): Promise<Changes>;
  /** What `sweep` tells of single issues, of closed ones as of touched ones and by their records; fifty in a request. */
  sweepAlone(issues: readonly SweptAlone[], rootOid: GitOid): AsyncIterable<SweptPage>;
}
