import { changesBetween, type ChangedPath } from "./changed-paths.ts";
import { emptyTreeOid } from "./git-objects.ts";
import type { GitStore } from "./git-store.ts";
import { commitsBetween, history, isAncestor } from "./history.ts";
import { readCommit } from "./read-git.ts";
import type { GitCommit } from "./records/git-object.ts";
import type { PullRequest } from "./records/pull-request.ts";

/** The newest commit both have, or `undefined` for histories that have nothing in common. */
export function mergeBase(git: GitStore, a: string, b: string): string | undefined {
  if (isAncestor(git, a, b)) return a;
  const known = new Set(history(git, a).map(({ oid }) => oid));
  return history(git, b).find(({ oid }) => known.has(oid))?.oid;
}

/** Where the base is now; where it was last, once the pull request is closed. */
export function baseOidOf({ issue, baseRef, baseOid }: PullRequest): string {
  if (issue.state === "closed") return baseOid;
  return issue.repository.git.ref(`refs/heads/${baseRef}`) ?? baseOid;
}

/** What merging would bring, oldest first. */
export function commitsOf(pull: PullRequest): GitCommit[] {
  return commitsBetween(pull.issue.repository.git, baseOidOf(pull), pull.headOid);
}

/**
 * The files it changes: a "three-dot" comparison of the head with what it has in common with the
 * base.
 * https://docs.github.com/pull-requests/collaborating-with-pull-requests/proposing-changes-to-your-work-with-pull-requests/about-comparing-branches-in-pull-requests
 */
export function filesOf(pull: PullRequest): ChangedPath[] {
  const { git } = pull.issue.repository;
  const common = mergeBase(git, baseOidOf(pull), pull.headOid);
  return changesBetween(git, treeOf(git, common), treeOf(git, pull.headOid));
}

export function treeOf(git: GitStore, oid: string | undefined): string {
  return (oid === undefined ? undefined : readCommit(git, oid)?.tree) ?? emptyTreeOid;
}
