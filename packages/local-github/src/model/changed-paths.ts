import { emptyTreeOid } from "./git-objects.ts";
import type { GitStore } from "./git-store.ts";
import { readCommit, readTree } from "./read-git.ts";
import type { GitCommit } from "./records/git-object.ts";

export interface ChangedPath {
  readonly path: string;
  readonly status: "added" | "removed" | "modified";
  /** the blob as it is afterwards, or as it was when removed */
  readonly oid: string;
}

/** The files in which a commit differs from its first parent, in the order of their paths. */
export function changedPaths(git: GitStore, commit: GitCommit): ChangedPath[] {
  const parent = commit.parents[0];
  const before = (parent === undefined ? undefined : readCommit(git, parent)?.tree) ?? emptyTreeOid;
  return changesBetween(git, before, commit.tree);
}

/** The files in which two trees differ, in the order of their paths. */
export function changesBetween(git: GitStore, before: string, after: string): ChangedPath[] {
  return differences(git, before, after, "");
}

function differences(git: GitStore, before: string, after: string, folder: string): ChangedPath[] {
  if (before === after) return [];
  const old = new Map(readTree(git, before)?.entries.map((entry) => [entry.name, entry]));
  const fresh = new Map(readTree(git, after)?.entries.map((entry) => [entry.name, entry]));
  const names = [...new Set([...old.keys(), ...fresh.keys()])].toSorted();
  return names.flatMap((name) => {
    const [from, to] = [old.get(name), fresh.get(name)];
    if (from?.oid === to?.oid && from?.mode === to?.mode) return [];
    const path = `${folder}${name}`;
    const below =
      from?.type === "tree" || to?.type === "tree"
        ? differences(git, treeOid(from), treeOid(to), `${path}/`)
        : [];
    const [fromFile, toFile] = [fileOid(from), fileOid(to)];
    if (toFile !== undefined) {
      const status = fromFile === undefined ? ("added" as const) : ("modified" as const);
      return [...below, { path, status, oid: toFile }];
    }
    return fromFile === undefined
      ? below
      : [...below, { path, status: "removed" as const, oid: fromFile }];
  });
}

type Entry = { readonly type: string; readonly oid: string } | undefined;

function treeOid(entry: Entry): string {
  return entry?.type === "tree" ? entry.oid : emptyTreeOid;
}

function fileOid(entry: Entry): string | undefined {
  return entry === undefined || entry.type === "tree" ? undefined : entry.oid;
}
