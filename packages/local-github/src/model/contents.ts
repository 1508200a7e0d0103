import { requireAccess } from "./access.ts";
import { commitAndMove, refusePath } from "./commit-on-branch.ts";
import { demands } from "./demands.ts";
import { editTree } from "./edit-tree.ts";
import { emptyTreeOid, writeBlob } from "./git-objects.ts";
import { GitHubRefusal, notFound } from "./github-refusal.ts";
import { readCommit, readPath, readTree, resolveRevision } from "./read-git.ts";
import type { GitBlob, GitCommit, GitSignature, GitTree } from "./records/git-object.ts";
import type { Repository } from "./records/repository.ts";
import { actorOf, type Viewer } from "./viewer.ts";
import type { World } from "./world.ts";

/** The file or folder at `path` ("" is the root) on a branch, tag or commit (default branch). */
export function readContents(
  viewer: Viewer,
  repository: Repository,
  path: string,
  revision: string = repository.defaultBranch,
): GitBlob | GitTree {
  requireAccess(viewer, repository, demands.readContents);
  const { git } = repository;
  const commit = resolveRevision(git, revision);
  if (commit === undefined) throw notFound(`No commit found for the ref ${revision}`);
  const oid = path === "" ? commit.tree : readPath(git, commit.tree, path)?.oid;
  const object = oid === undefined ? undefined : (git.objects.get(oid) ?? readTree(git, oid));
  if (object?.type === "blob" || object?.type === "tree") return object;
  throw notFound();
}

/**
 * The file GitHub shows below a repository's files.
 * https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-readmes
 */
export function findReadme(
  viewer: Viewer,
  repository: Repository,
  revision: string,
): { readonly path: string; readonly blob: GitBlob } {
  const { git } = repository;
  const root = readContents(viewer, repository, "", revision);
  for (const folder of [".github", "", "docs"]) {
    const oid = folder === "" ? root.oid : readPath(git, root.oid, folder)?.oid;
    const entries = oid === undefined ? [] : (readTree(git, oid)?.entries ?? []);
    const entry = entries.find(({ name, type }) => type === "blob" && /^readme(\.|$)/i.test(name));
    const blob = entry && git.objects.get(entry.oid);
    if (blob?.type !== "blob") continue;
    return { path: folder === "" ? (entry?.name ?? "") : `${folder}/${entry?.name}`, blob };
  }
  throw notFound();
}

export interface FileChange {
  readonly path: string;
  readonly message: string;
  /** The blob's id as the caller knows it; needed where there is a file already. */
  readonly sha: string | undefined;
  /** Default branch unless given. */
  readonly branch?: string | undefined;
  readonly author?: GitSignature | undefined;
}

/** One file, one commit, signed by GitHub. Returns whether the file is new. */
export function putFile(
  world: World,
  viewer: Viewer,
  repository: Repository,
  change: FileChange & { readonly bytes: Buffer },
): { commit: GitCommit; blob: GitBlob; created: boolean } {
  const { base, present } = prepare(viewer, repository, change);
  if (present !== undefined && change.sha === undefined) {
    throw new GitHubRefusal("UNPROCESSABLE", `Invalid request.\n\n"sha" wasn't supplied.`);
  }
  const blob = writeBlob(repository.git, change.bytes);
  const edit = { mode: "100644", type: "blob", oid: blob.oid } as const;
  const tree = editTree(repository.git, base, new Map([[change.path, edit]]));
  const commit = commitChange(world, viewer, repository, change, tree);
  return { commit, blob, created: present === undefined };
}

export function deleteFile(
  world: World,
  viewer: Viewer,
  repository: Repository,
  change: FileChange,
): GitCommit {
  const { base, present } = prepare(viewer, repository, change);
  if (present === undefined) throw notFound();
  const tree = editTree(repository.git, base, new Map([[change.path, null]]));
  return commitChange(world, viewer, repository, change, tree);
}

function prepare(
  viewer: Viewer,
  repository: Repository,
  { path, sha, branch = repository.defaultBranch }: FileChange,
): { base: string; present: string | undefined } {
  requireAccess(viewer, repository, demands.writeContents);
  refusePath(path);
  const { git } = repository;
  const head = git.ref(`refs/heads/${branch}`);
  const isEmpty = git.refNames("refs/heads/").length === 0;
  if (head === undefined && !(isEmpty && branch === repository.defaultBranch)) {
    throw notFound(`Branch ${branch} not found`);
  }
  const base = (head === undefined ? undefined : readCommit(git, head)?.tree) ?? emptyTreeOid;
  const present = readPath(git, base, path)?.oid;
  if (sha !== undefined && sha !== present) {
    throw new GitHubRefusal("CONFLICT", `${path} does not match ${sha}`);
  }
  return { base, present };
}

function commitChange(
  world: World,
  viewer: Viewer,
  repository: Repository,
  { branch = repository.defaultBranch, message, author }: FileChange,
  tree: string,
): GitCommit {
  const actor = actorOf(viewer);
  return commitAndMove(world, actor, repository, `refs/heads/${branch}`, tree, message, author);
}
