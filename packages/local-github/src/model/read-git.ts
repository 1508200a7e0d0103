import type { GitStore } from "./git-store.ts";
import { emptyTreeOid } from "./git-objects.ts";
import type { GitCommit, GitObject, GitTree, TreeEntry } from "./records/git-object.ts";

const emptyTree: GitTree = {
  type: "tree",
  oid: emptyTreeOid,
  bytes: Buffer.alloc(0),
  entries: [],
};

export function readObject(store: GitStore, oid: string): GitObject | undefined {
  return store.objects.get(oid) ?? (oid === emptyTreeOid ? emptyTree : undefined);
}

export function readTree(store: GitStore, oid: string): GitTree | undefined {
  const object = readObject(store, oid);
  return object?.type === "tree" ? object : undefined;
}

export function readCommit(store: GitStore, oid: string): GitCommit | undefined {
  const object = store.objects.get(oid);
  return object?.type === "commit" ? object : undefined;
}

/** The commit a branch, a tag (also an annotated one) or an object id leads to. */
export function peelToCommit(store: GitStore, oid: string | undefined): GitCommit | undefined {
  let object = oid === undefined ? undefined : readObject(store, oid);
  while (object?.type === "tag") object = readObject(store, object.target);
  return object?.type === "commit" ? object : undefined;
}

/** What `ref` of GitHub's addresses may be: a branch, a tag, a full ref, or an object id. */
export function resolveRevision(store: GitStore, revision: string): GitCommit | undefined {
  const oid = [`refs/heads/${revision}`, `refs/tags/${revision}`, revision, `refs/${revision}`]
    .map((name) => store.ref(name))
    .find((found) => found !== undefined);
  return peelToCommit(store, oid ?? revision);
}

/** The entry at `path` below a tree; the tree itself has none. */
export function readPath(store: GitStore, treeOid: string, path: string): TreeEntry | undefined {
  let entry: TreeEntry | undefined;
  let tree = readTree(store, treeOid);
  for (const name of path.split("/")) {
    entry = tree?.entries.find((candidate) => candidate.name === name);
    tree = entry?.type === "tree" ? readTree(store, entry.oid) : undefined;
  }
  return entry;
}
