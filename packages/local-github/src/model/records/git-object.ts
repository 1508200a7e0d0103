/** Who made a commit or tag, and when; `at` in whole seconds UTC, `offset` as `+0000`. */
export interface GitSignature {
  readonly name: string;
  readonly email: string;
  readonly at: string;
  readonly offset: string;
}

export interface GitBlob {
  readonly type: "blob";
  readonly oid: string;
  readonly bytes: Buffer;
}

export type TreeMode = "100644" | "100755" | "120000" | "040000" | "160000";

export interface TreeEntry {
  readonly mode: TreeMode;
  readonly name: string;
  readonly type: "blob" | "tree" | "commit";
  readonly oid: string;
}

export interface GitTree {
  readonly type: "tree";
  readonly oid: string;
  readonly bytes: Buffer;
  /** In git's order. */
  readonly entries: readonly TreeEntry[];
}

export interface GitCommit {
  readonly type: "commit";
  readonly oid: string;
  readonly bytes: Buffer;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: GitSignature;
  readonly committer: GitSignature;
  readonly message: string;
}

export interface GitTag {
  readonly type: "tag";
  readonly oid: string;
  readonly bytes: Buffer;
  readonly name: string;
  readonly target: string;
  readonly targetType: "blob" | "tree" | "commit" | "tag";
  readonly tagger: GitSignature;
  readonly message: string;
}

export type GitObject = GitBlob | GitTree | GitCommit | GitTag;
