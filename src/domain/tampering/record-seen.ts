import type { Happened } from "../kernel/happening.ts";
import type { BranchSeen } from "./commit-seen.ts";
import type { GitOid, Sha256 } from "../values/ids.ts";
import type { Instant } from "../values/time.ts";

/** The end of a chain of documents: the number of the last one and its hash. */
export interface ChainEnd {
  readonly n: number;
  readonly sha256: Sha256;
}

/** One document of a chain. */
export interface DocumentSeen extends ChainEnd {
  /** By Comity's own key: whose a commit is, GitHub does not say reliably. */
  readonly isSigned: boolean;
  /** By one of our own that another has replaced since. */
  readonly isByFormerKey?: boolean;
  readonly content: Happened;
}

/** A case's record as it was found. */
export interface RecordSeen {
  readonly branch: BranchSeen;
  /** Files that are none of a record's. */
  readonly otherFiles: readonly string[];
  /** `undefined` where its documents form no chain. */
  readonly documents: readonly DocumentSeen[] | undefined;
}

/** What says where the record ends, and what became of it. */
export interface AnchorSeen {
  /** `undefined` where nothing names an end. */
  readonly end: ChainEnd | undefined;
  /** When somebody else last changed what it names. */
  readonly editedAt: Instant | undefined;
  /** When somebody else last deleted a comment of ours, where the status comment is missing. */
  readonly deletedAt: Instant | undefined;
}

/** The end of a record when it was last found to be in order. */
export interface RecordSeenBefore extends ChainEnd {
  readonly headOid: GitOid;
  /** How often it had been adopted by then. */
  readonly adoptions: number;
}
