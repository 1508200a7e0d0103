import { changesBetween } from "./changed-paths.ts";
import { editTree } from "./edit-tree.ts";
import type { GitStore } from "./git-store.ts";
import { readPath } from "./read-git.ts";
import type { TreeEntry } from "./records/git-object.ts";

/**
 * The tree of both sides' changes since `common`, or `undefined` when they conflict. Whole files are
 * compared: where git would merge two changes to different lines of one file, this is a conflict.
 */
export function mergeTrees(
  git: GitStore,
  common: string,
  ours: string,
  theirs: string,
): string | undefined {
  const edits = new Map<string, Omit<TreeEntry, "name"> | null>();
  const oursChanged = new Set(changesBetween(git, common, ours).map(({ path }) => path));
  for (const { path } of changesBetween(git, common, theirs)) {
    const wanted = readPath(git, theirs, path);
    const present = readPath(git, ours, path);
    if (oursChanged.has(path) && wanted?.oid !== present?.oid) return undefined;
    edits.set(path, wanted?.type === "tree" ? null : (wanted ?? null));
  }
  return editTree(git, ours, edits);
}
