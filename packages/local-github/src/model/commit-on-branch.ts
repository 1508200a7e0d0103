import { requireAccess } from "./access.ts";
import { demands } from "./demands.ts";
import { editTree } from "./edit-tree.ts";
import { gitHubIdentity, identityOf } from "./git-identity.ts";
import { emptyTreeOid, writeBlob, writeCommit } from "./git-objects.ts";
import { GitHubRefusal } from "./github-refusal.ts";
import { moveRef } from "./move-ref.ts";
import { readCommit, readPath } from "./read-git.ts";
import type { Actor } from "./records/account.ts";
import type { GitCommit, GitSignature, TreeEntry } from "./records/git-object.ts";
import type { Repository } from "./records/repository.ts";
import { actorOf, type Viewer } from "./viewer.ts";
import type { World } from "./world.ts";

/** Files to write and paths to remove; each path once. */
export interface FileChanges {
  readonly additions: readonly { readonly path: string; readonly contents: Buffer }[];
  readonly deletions: readonly { readonly path: string }[];
}

export interface CommitOnBranch {
  /** Without `refs/heads/`. */
  readonly branch: string;
  readonly expectedHeadOid: string;
  readonly message: string;
  readonly changes: FileChanges;
}

/**
 * GraphQL's createCommitOnBranch: all changes or none, and only on the head the caller knows.
 * Authored by the viewer, committed and signed by GitHub.
 */
export function createCommitOnBranch(
  world: World,
  viewer: Viewer,
  repository: Repository,
  input: CommitOnBranch,
): GitCommit {
  requireAccess(viewer, repository, demands.writeContents);
  const ref = `refs/heads/${input.branch}`;
  const head = repository.git.ref(ref);
  if (head === undefined) {
    throw new GitHubRefusal("NOT_FOUND", `No branch named "${input.branch}" exists.`);
  }
  if (head !== input.expectedHeadOid) {
    throw new GitHubRefusal(
      "STALE_DATA",
      `Expected branch to point to "${head}" but it did not. Pull and try again.`,
    );
  }
  const tree = changeFiles(repository, head, input.changes);
  return commitAndMove(world, actorOf(viewer), repository, ref, tree, input.message);
}

function changeFiles(repository: Repository, head: string, changes: FileChanges): string {
  const { git } = repository;
  const base = readCommit(git, head)?.tree ?? emptyTreeOid;
  const edits = new Map<string, Omit<TreeEntry, "name"> | null>();
  const claim = (path: string, edit: Omit<TreeEntry, "name"> | null): void => {
    refusePath(path);
    if (edits.has(path)) {
      throw new GitHubRefusal("UNPROCESSABLE", `A path was given more than once: ${path}`);
    }
    edits.set(path, edit);
  };
  for (const { path } of changes.deletions) {
    if (readPath(git, base, path) === undefined) {
      throw new GitHubRefusal(
        "UNPROCESSABLE",
        `A path was requested for deletion which does not exist as of commit oid \`${head}\`: ${path}`,
      );
    }
    claim(path, null);
  }
  for (const { path, contents } of changes.additions) {
    const mode = readPath(git, base, path)?.mode === "100755" ? "100755" : "100644";
    claim(path, { mode, type: "blob", oid: writeBlob(git, contents).oid });
  }
  return editTree(git, base, edits);
}

/** Refuses what git would not check out again. */
export function refusePath(path: string): void {
  const parts = path.split("/");
  const fits = parts.every((part) => !["", ".", ".."].includes(part) && !/^\.git$/i.test(part));
  if (!fits || path.includes("\0")) {
    throw new GitHubRefusal("UNPROCESSABLE", `"${path}" is not a valid path.`);
  }
}

/** Makes the commit GitHub signs and moves the branch onto it. */
export function commitAndMove(
  world: World,
  actor: Actor,
  repository: Repository,
  ref: string,
  tree: string,
  message: string,
  author: GitSignature = identityOf(actor, world.now()),
): GitCommit {
  const head = repository.git.ref(ref);
  const commit = writeCommit(repository.git, {
    tree,
    parents: head === undefined ? [] : [head],
    author,
    committer: gitHubIdentity(world.now()),
    message,
  });
  repository.git.signedByGitHub.add(commit.oid);
  moveRef(world, actor, repository, ref, commit.oid);
  return commit;
}
