import { baseOidOf, mergeBase, treeOf } from "./pull-commits.ts";
import { mergeTrees } from "./merge-trees.ts";
import type { PullRequest } from "./records/pull-request.ts";

/** The tree the base would have after a merge; `undefined` when there are conflicts. */
export function mergedTree(pull: PullRequest): string | undefined {
  const { git } = pull.issue.repository;
  const base = baseOidOf(pull);
  const common = mergeBase(git, base, pull.headOid);
  return mergeTrees(git, treeOf(git, common), treeOf(git, base), treeOf(git, pull.headOid));
}

/** Whether head and base can be merged at all; nobody asks this of what is closed. */
export function isMergeable(pull: PullRequest): boolean {
  return mergedTree(pull) !== undefined;
}
