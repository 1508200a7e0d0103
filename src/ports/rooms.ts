import type { CodeName, GitOid, NodeId } from "../domain/values/ids.ts";
import type { Label } from "../domain/case/labels.ts";
import type { Instant } from "../domain/values/time.ts";
import type { Person } from "../domain/values/person.ts";
import type { RoomRole } from "../domain/chapters/keeping-apart/room.ts";
import type { NotLetIn } from "../domain/chapters/keeping-apart/unsettled-access.ts";
import type { CaseRepository, SweptCase } from "./case-repository.ts";
import type { ObservedAnchor } from "./observation.ts";
import type { FileBeside, RecordFile } from "./record-codec.ts";

/** A comment that the app itself wrote in a room. */
export interface RoomComment {
  readonly id: NodeId;
  readonly databaseId: number;
  readonly body: string;
}

/**
 * How much is read of a room's thread: its first page, with which the app furnished it; that and what
 * was written or changed last; or all of it.
 */
export type RoomThread = "beginning" | "both-ends" | "whole";

/** The repository of one case, as far as furnishing it and moving in go. */
export interface ObservedRoom {
  /** The repository's description, by which the app knows what it made and for which case. */
  readonly mark: string;
  readonly isPrivate: boolean;
  /** `undefined` until the tag is there; it is made last, when all else is furnished. */
  readonly rootOid: GitOid | undefined;
  /** The first commit of the record where its anchor stands on it, wherever the tag points by now. */
  readonly anchoredRoot: GitOid | undefined;
  readonly labels: readonly string[];
  /** The oldest issue the app opened there, unless it was made a discussion. */
  readonly issue:
    | {
        readonly id: NodeId;
        readonly number: number;
        readonly body: string;
        /** As much as was asked for, oldest first. */
        readonly comments: readonly RoomComment[];
        /** Whether there are no others. */
        readonly areAll: boolean;
      }
    | undefined;
  /** Whether the case's record lies there, which is when the case has moved. */
  readonly holdsRecord: boolean;
  /** What its newest commit says: the issue the case is in, and the account ids of those out of it. */
  readonly recordSays?:
    | { readonly issue: NodeId | undefined; readonly out: readonly number[] }
    | undefined;
}

/** A room by its newest commit and its issue, without the record: enough to see whether to look at it. */
export interface SweptRoom {
  readonly name: CodeName;
  /** The repository's description, by which the app knows for which case it made it. */
  readonly mark: string;
  readonly row: SweptCase;
  /** At the commit that the tag of its root names. */
  readonly anchors: readonly ObservedAnchor[];
  /** Whether its record lies where those of closed cases do. */
  readonly isSealed: boolean;
  readonly isIssueClosed: boolean;
  readonly hasPulls: boolean;
}

/** One change of a room. Each is safe to repeat but for `open-issue` and `add-comment`. */
export type RoomStep =
  /** Nobody forks it, no workflow runs in it; what GitHub refuses stays open. */
  | { readonly step: "close-doors" }
  | { readonly step: "create-label"; readonly label: Label }
  | { readonly step: "create-root" }
  | { readonly step: "open-issue"; readonly title: string }
  | { readonly step: "write-issue"; readonly issue: NodeId; readonly body: string }
  | { readonly step: "add-comment"; readonly issue: NodeId; readonly body: string }
  | { readonly step: "edit-comment"; readonly comment: NodeId; readonly body: string }
  | { readonly step: "delete-comment"; readonly comment: NodeId };

/** Somebody who can read a room, by whatever way. */
export interface RoomReader extends Person {
  readonly role: RoomRole | "more";
  /** By a role of their own; owners and members of teams are not. */
  readonly isDirect: boolean;
}

/** A way out of a room that its own settings leave: copies of it, and workflows in it. */
export type RoomDoor = "forks" | "actions";

/** What became of taking somebody's access: of an account that GitHub does not show nothing is known. */
export type ShutOut = "out" | "not-shown";

export interface RoomAccess {
  readonly readers: readonly RoomReader[];
  /** People asked in who have not accepted yet. */
  readonly invited: readonly (Person & { readonly invitation: number })[];
}

/** What is left of a case in the repository it moved from, or of one that is forgotten, and goes. */
export type ForgetStep =
  | { readonly step: "delete-card"; readonly project: NodeId; readonly card: NodeId }
  | {
      readonly step: "empty-issue";
      readonly issue: NodeId;
      readonly title: string;
      readonly comments: readonly NodeId[];
    }
  /** Only at this head: what was recorded there since stays. */
  | {
      readonly step: "delete-record";
      readonly codeName: CodeName;
      readonly isSealed: boolean;
      readonly headOid: GitOid;
    }
  /** What was said in the pull requests of its resolution. */
  | { readonly step: "empty-pulls"; readonly codeName: CodeName }
  /** The resolution that was merged, on the default branch. */
  | { readonly step: "delete-resolution"; readonly codeName: CodeName }
  /** Whatever is left under that name, where the issue is gone already. */
  | { readonly step: "delete-remains"; readonly codeName: CodeName };

/**
 * Rooms: private repositories beside the case repository, one for a case, named
 * `<case repository>-<code name>`. Throws `Transient` and `Terminal`.
 */
export interface Rooms {
  /** The repositories that by their name may be rooms. One request for a hundred. */
  list(): Promise<readonly CodeName[]>;
  /**
   * By the issue of each case when it, its thread or a pull request beside it changed last; without
   * those that are gone. One request for a hundred.
   */
  lastChanges(issues: readonly NodeId[]): Promise<ReadonlyMap<NodeId, Instant>>;
  /**
   * Those of these rooms, of the ones listed last, that hold one record and the app's issue of it; one
   * in which anything else is found is left out. One request for twenty.
   */
  sweep(names: readonly CodeName[]): Promise<readonly SweptRoom[]>;
  /** `undefined` where the app sees no repository of that name. */
  observe(name: CodeName, thread: RoomThread): Promise<ObservedRoom | undefined>;
  /** A private repository without anybody; `taken` where the name is somebody else's. */
  create(name: CodeName, mark: string): Promise<"created" | "taken">;
  apply(name: CodeName, step: RoomStep): Promise<void>;
  /** Begins the case's record: its branch at the root commit, and one commit on it. */
  beginRecord(
    name: CodeName,
    root: GitOid,
    files: readonly (RecordFile | FileBeside)[],
    message: string,
  ): Promise<"begun" | "somebody-was-first">;
  /** The doors that are open still, or of which GitHub does not say. */
  openDoors(name: CodeName): Promise<readonly RoomDoor[]>;
  access(name: CodeName): Promise<RoomAccess>;
  admit(name: CodeName, person: Person, role: RoomRole): Promise<"let-in" | NotLetIn>;
  /** Takes away a role, or the invitation to one. */
  shutOut(name: CodeName, person: RoomAccess["invited"][number] | Person): Promise<ShutOut>;
  /** Whether GitHub shows such an account: of others its lists say nothing. */
  isShown(person: Person): Promise<boolean>;
  /** The room as a repository in which cases are worked on. */
  repository(name: CodeName): CaseRepository;
  /** Deletes an issue of the case repository; `refused` where the organisation does not allow it. */
  deleteIssue(issue: NodeId): Promise<"deleted" | "refused">;
  /** Takes something of the case repository away. Gone already is gone. */
  forget(step: ForgetStep): Promise<void>;
  /** The same in a room that GitHub does not let the app delete. */
  forgetIn(name: CodeName, step: ForgetStep): Promise<void>;
  /** With everything in it; `refused` where the organisation does not allow it. Gone already is deleted. */
  delete(name: CodeName): Promise<"deleted" | "refused">;
}
