import type { GitStore } from "./git-store.ts";
import { readCommit } from "./read-git.ts";
import type { GitCommit } from "./records/git-object.ts";

/** The commit and all before it: newest first, a parent never before its child. */
export function history(store: GitStore, oid: string): GitCommit[] {
  const found = reachable(store, oid);
  const waitingFor = new Map<string, number>();
  for (const { parents } of found.values()) {
    for (const parent of parents) waitingFor.set(parent, (waitingFor.get(parent) ?? 0) + 1);
  }
  const ready = [oid];
  const ordered: GitCommit[] = [];
  for (let next = ready.pop(); next !== undefined; next = ready.pop()) {
    const commit = found.get(next);
    if (commit === undefined) continue;
    ordered.push(commit);
    for (const parent of commit.parents) {
      const left = (waitingFor.get(parent) ?? 1) - 1;
      waitingFor.set(parent, left);
      if (left === 0) ready.push(parent);
    }
    if (ready.length > 1) ready.sort((a, b) => byDate(found.get(a), found.get(b)));
  }
  return ordered;
}

function byDate(a: GitCommit | undefined, b: GitCommit | undefined): number {
  return (a?.committer.at ?? "") < (b?.committer.at ?? "") ? -1 : 1;
}

function reachable(store: GitStore, oid: string): Map<string, GitCommit> {
  const found = new Map<string, GitCommit>();
  const open = [oid];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const commit = found.has(next) ? undefined : readCommit(store, next);
    if (commit === undefined) continue;
    found.set(next, commit);
    open.push(...commit.parents);
  }
  return found;
}

export function isAncestor(store: GitStore, ancestor: string, oid: string): boolean {
  if (ancestor === oid || readCommit(store, oid)?.parents.includes(ancestor) === true) return true;
  return reachable(store, oid).has(ancestor);
}

/** What a push brought: the commits of `after` that `before` has not, oldest first. */
export function commitsBetween(store: GitStore, before: string, after: string): GitCommit[] {
  const head = readCommit(store, after);
  if (head === undefined || before === after) return [];
  if (head.parents.length === 1 && head.parents[0] === before) return [head];
  const known = reachable(store, before);
  return history(store, after)
    .filter(({ oid }) => !known.has(oid))
    .toReversed();
}
