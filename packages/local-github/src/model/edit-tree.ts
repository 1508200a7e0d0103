import type { GitStore } from "./git-store.ts";
import { emptyTreeOid, writeTree } from "./git-objects.ts";
import { readTree } from "./read-git.ts";
import type { TreeEntry } from "./records/git-object.ts";

/** By path: what shall be there, or `null` for nothing. */
export type TreeChanges = ReadonlyMap<string, Omit<TreeEntry, "name"> | null>;

/** The id of a tree like `base` with these changes; folders left empty are gone. */
export function editTree(store: GitStore, base: string, changes: TreeChanges): string {
  const entries = new Map(
    (readTree(store, base)?.entries ?? []).map((entry) => [entry.name, entry]),
  );
  const below = new Map<string, Map<string, Omit<TreeEntry, "name"> | null>>();
  for (const [path, change] of changes) {
    const slash = path.indexOf("/");
    if (slash >= 0) {
      const folder = path.slice(0, slash);
      const inside = below.get(folder) ?? new Map<string, Omit<TreeEntry, "name"> | null>();
      below.set(folder, inside.set(path.slice(slash + 1), change));
    } else if (change === null) entries.delete(path);
    else entries.set(path, { ...change, name: path });
  }
  for (const [name, inside] of below) {
    const old = entries.get(name);
    const oid = editTree(store, old?.type === "tree" ? old.oid : emptyTreeOid, inside);
    if (oid === emptyTreeOid) entries.delete(name);
    else entries.set(name, { mode: "040000", type: "tree", name, oid });
  }
  return entries.size === 0 ? emptyTreeOid : writeTree(store, [...entries.values()]).oid;
}
