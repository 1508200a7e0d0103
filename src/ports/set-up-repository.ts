import type { BoardField } from "../domain/case/board-fields.ts";
import type { caseLabels } from "../domain/case/labels.ts";
import type { GitOid, NodeId } from "../domain/values/ids.ts";
import type { Person } from "../domain/values/person.ts";
import type { Instant } from "../domain/values/time.ts";
import type { CheckName, ObservedMergedPull } from "./observed-pull.ts";
import type { AnchorStep } from "./case-repository.ts";
import type { ObservedRun } from "./observation.ts";
import type { RecordFile } from "./record-codec.ts";
import type { SetUpObservation, ThawObservation } from "./set-up-observation.ts";

type Label = (typeof caseLabels)[number];

/** An option of a select field; with its `id` it stays the same option, and cards keep it. */
export interface WantedOption {
  readonly id?: string;
  readonly name: string;
  readonly color: string;
  readonly description: string;
}

/**
 * One thing set-up makes or repairs. Where somebody else did it first, applying it does nothing:
 * set-up looks again anyway.
 */
export type SetUpStep =
  /** The commit every record starts from, and its tag. */
  | { readonly step: "create-root" }
  | { readonly step: "tag-root"; readonly oid: GitOid }
  | {
      readonly step: "begin-register";
      readonly root: GitOid;
      readonly files: readonly RecordFile[];
    }
  | {
      readonly step: "write-register";
      readonly expectedHeadOid: GitOid;
      readonly files: readonly RecordFile[];
      /** Of the commit, where it is about something other than what set-up made. */
      readonly headline?: string;
      /** Where it says that whoever writes it makes a board. */
      readonly asksForBoardAt?: Instant;
    }
  /** Where the register ends, to where only the app can write. */
  | AnchorStep
  | ({ readonly step: "put-register-back" } & RegisterPutBack)
  /** A later config comes into force. */
  | {
      readonly step: "adopt-config";
      readonly expectedHeadOid: GitOid;
      readonly files: readonly RecordFile[];
    }
  | {
      readonly step: "add-files";
      readonly branch: string;
      readonly expectedHeadOid: GitOid;
      readonly files: readonly RecordFile[];
    }
  /** Files that somebody changed without agreement; workflows apart. */
  | ({ readonly step: "put-files-back" | "put-workflows-back" } & FilesPutBack)
  /** Once for each mark, also where a run ended between telling and putting back. */
  | {
      readonly step: "tell-change";
      readonly issue: NodeId;
      readonly mark: string;
      /** What it names, so that one run does not tell of it again. */
      readonly about: readonly string[];
      readonly text: string;
    }
  | { readonly step: "create-label"; readonly label: Label }
  /** `name` is what it is called now. */
  | { readonly step: "repair-label"; readonly name: string; readonly label: Label }
  | { readonly step: "raise-role"; readonly person: Person }
  | { readonly step: "take-role"; readonly person: Person }
  | { readonly step: "create-board"; readonly owner: NodeId; readonly title: string }
  | { readonly step: "delete-workflow"; readonly workflow: NodeId }
  | { readonly step: "link-board"; readonly board: NodeId }
  | ({ readonly step: "describe-board"; readonly board: NodeId } & BoardDescription)
  | {
      readonly step: "create-field";
      readonly board: NodeId;
      readonly field: BoardField;
      readonly options: readonly WantedOption[];
    }
  | {
      readonly step: "repair-field";
      readonly id: NodeId;
      readonly name: string;
      /** Replaces the options; left out, they stay. */
      readonly options?: readonly WantedOption[];
    }
  /** Opened without a text, so that no watcher gets it by mail. */
  | { readonly step: "open-issue"; readonly title: string }
  | {
      readonly step: "write-issue";
      readonly id: NodeId;
      readonly title: string;
      readonly body: string;
      readonly state: "OPEN" | "CLOSED";
    }
  | WriteCheck;

/** Where the branch `register` is put back to, and where it and the tag `comity-root` point now. */
export interface RegisterPutBack {
  readonly headOid: GitOid;
  readonly rootOid: GitOid;
  readonly found: { readonly head: GitOid | undefined; readonly root: GitOid | undefined };
}

/** A check run on a commit; the newest of its name is the one that counts. */
export interface WriteCheck {
  readonly step: "write-check";
  readonly name: CheckName;
  readonly head: GitOid;
  readonly conclusion: "success" | "action_required";
  readonly title: string;
  readonly summary: string;
  readonly annotations: readonly CheckAnnotation[];
  /** By which it is recognised: equal for checks that say the same. */
  readonly mark: string;
}

interface CheckAnnotation {
  readonly path: string;
  /** Counted from one. */
  readonly line: number;
  readonly message: string;
}

export interface FilesPutBack {
  readonly branch: string;
  readonly expectedHeadOid: GitOid;
  /** As this version of Comity has them. */
  readonly files: readonly RecordFile[];
  /** As git still has them. */
  readonly blobs: readonly { readonly path: string; readonly blob: GitOid }[];
  readonly removed: readonly string[];
}

export interface BoardDescription {
  readonly title: string;
  readonly shortDescription: string;
  readonly readme: string;
}

/** The committee's private repository, as far as set-up goes. Throws `Transient` and `Terminal`. */
export interface SetUpRepository {
  observe(): Promise<SetUpObservation>;
  /** What the app itself last wrote as this issue's text; `undefined` where that is not to be found. */
  ownWords(issue: NodeId): Promise<string | undefined>;
  /** What the app wrote at a root commit of where the register ends. */
  anchorsAt(root: GitOid): Promise<readonly ObservedRun[]>;
  /** @param trusted a commit of the register */
  observeThaw(issue: NodeId, trusted: GitOid): Promise<ThawObservation>;
  /** Whether any issue of the repository has a comment of ours. */
  holdsCommentOfOurs(): Promise<boolean>;
  /** The accounts of people by their logins in lower case; organisations and bots are no people. */
  people(logins: readonly string[]): Promise<ReadonlyMap<string, Person>>;
  /** The merged pull requests that brought the newest change of a file; none where it was pushed. */
  pullsThatBrought(path: string): Promise<readonly ObservedMergedPull[]>;
  /** What a file held; `null` where GitHub does not hand it out as a text. */
  textOf(blob: GitOid): Promise<string | null>;
  apply(step: SetUpStep): Promise<void>;
}
