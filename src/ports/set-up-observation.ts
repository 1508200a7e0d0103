import type { BoardField } from "../domain/case/board-fields.ts";
import type { NotLetIn } from "../domain/chapters/keeping-apart/unsettled-access.ts";
import type { GitOid, NodeId } from "../domain/values/ids.ts";
import type { CommitSeen } from "../domain/tampering/commit-seen.ts";
import type { ObservedComment, ObservedRun } from "./observation.ts";
import type { FileSeen, ObservedConfigFile } from "./observed-config-file.ts";
import type { ObservedMergedPull, ObservedOpenPull } from "./observed-pull.ts";
import type { RecordFile } from "./record-codec.ts";

/** What GitHub lets a collaborator do, from least to most. */
export const roles = ["read", "triage", "write", "maintain", "admin"] as const;
export type Role = (typeof roles)[number];

export interface ObservedOption {
  readonly id: string;
  readonly name: string;
  readonly color: string;
  readonly description: string;
}

/** A field of a board that we know how to keep; `undefined` options where it has none. */
export interface ObservedField {
  readonly id: NodeId;
  readonly name: string;
  readonly type: BoardField["type"] | "OTHER";
  readonly options: readonly ObservedOption[];
}

export interface ObservedBoard {
  readonly id: NodeId;
  /** Within its organisation; an older board has a lower one. */
  readonly number: number;
  readonly title: string;
  readonly shortDescription: string;
  readonly readme: string;
  readonly closed: boolean;
  readonly public: boolean;
  readonly linked: boolean;
  /** Created by this app. */
  readonly ours: boolean;
  readonly fields: readonly ObservedField[];
  /** What it does by itself with cards and issues. */
  readonly workflows: readonly NodeId[];
}

export interface ObservedLabel {
  readonly name: string;
  readonly color: string;
  readonly description: string;
}

/** The issue `Comity: configuration`, written by this app. */
export interface ObservedConfigurationIssue {
  readonly id: NodeId;
  readonly title: string;
  readonly body: string;
  readonly state: "OPEN" | "CLOSED";
  /** Whether nobody else was the last to edit it. */
  readonly untouched: boolean;
}

interface ObservedRegisterBranch {
  readonly headOid: GitOid;
  readonly files: readonly RecordFile[];
  /** Newest first, at most fifty. */
  readonly commits: readonly CommitSeen[];
}

/** What it takes to go on from a register that is not trusted. */
export interface ThawObservation {
  /** Of the issue `Comity: configuration`; the hundred that changed last. */
  readonly comments: readonly ObservedComment[];
  /** The register's files at the commit asked for; `undefined` where GitHub no longer has it. */
  readonly files: readonly RecordFile[] | undefined;
}

/** Everything set-up needs to know of the case repository. */
export interface SetUpObservation {
  readonly repository: {
    readonly id: NodeId;
    readonly visibility: "PRIVATE" | "INTERNAL" | "PUBLIC";
    readonly archived: boolean;
    readonly hasIssues: boolean;
    readonly owner: {
      readonly id: NodeId;
      readonly kind: "Organization" | "User";
      readonly login: string;
    };
    /** Whether GitHub enforces rules for branches on this plan. */
    readonly enforcesRules: boolean;
  };
  /** The default branch; `undefined` while the repository is empty. */
  readonly branch:
    | {
        readonly name: string;
        readonly headOid: GitOid;
        /** Of its root, of `.github`, of the folders in which GitHub reads, and of `letters`. */
        readonly files: readonly FileSeen[];
      }
    | undefined;
  /** `.github/comity.yml` on the default branch. */
  readonly config: ObservedConfigFile | undefined;
  /** Open, into the default branch; the fifty that changed last. */
  readonly openPulls: readonly ObservedOpenPull[];
  /** The merged ones that brought the file there; none where it was pushed. */
  readonly configPulls: readonly ObservedMergedPull[];
  /** Where the tag `comity-root` points. */
  readonly root: GitOid | undefined;
  /** What the app wrote there of where the register ends. */
  readonly anchors: readonly ObservedRun[];
  readonly register: ObservedRegisterBranch | undefined;
  /** Whether there is any branch `cases/*` or `closed/*`. */
  readonly holdsCases: boolean;
  readonly labels: readonly ObservedLabel[];
  /** Boards linked to the repository and the one of `setup.yml`; `undefined`: may not be read. */
  readonly boards: readonly ObservedBoard[] | undefined;
  readonly issue: ObservedConfigurationIssue | undefined;
  /** By account id, of everybody with a role of their own in the repository. */
  readonly roles: ReadonlyMap<number, Role>;
  /** Whom this process has given or offered a role already: an invitation may be open. */
  readonly asked: ReadonlySet<number>;
  /** Whom this process could not let in within the hour, and why. */
  readonly notLetIn?: ReadonlyMap<number, NotLetIn>;
}
