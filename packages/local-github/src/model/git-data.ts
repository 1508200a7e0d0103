import { requireAccess } from "./access.ts";
import { refusePath } from "./commit-on-branch.ts";
import { demands } from "./demands.ts";
import { editTree } from "./edit-tree.ts";
import { gitHubIdentity, identityOf } from "./git-identity.ts";
import { emptyTreeOid, writeBlob, writeCommit, writeTag, type NewTag } from "./git-objects.ts";
import { GitHubRefusal } from "./github-refusal.ts";
import { readCommit, readObject, readTree } from "./read-git.ts";
import type {
  GitBlob,
  GitCommit,
  GitSignature,
  GitTag,
  GitTree,
  TreeEntry,
  TreeMode,
} from "./records/git-object.ts";
import type { Repository } from "./records/repository.ts";
import { actorOf, type Viewer } from "./viewer.ts";
import type { World } from "./world.ts";

/** `POST git/blobs`. */
export function createBlob(viewer: Viewer, repository: Repository, bytes: Buffer): GitBlob {
  requireAccess(viewer, repository, demands.writeContents);
  return writeBlob(repository.git, bytes);
}

/** A line of `POST git/trees`: an object that is there, new content, or (both absent) nothing. */
export interface NewTreeEntry {
  readonly path: string;
  readonly mode: TreeMode;
  readonly oid?: string | undefined;
  readonly content?: string | undefined;
}

/** `POST git/trees`; without a base the tree holds only what is given. */
export function createTree(
  viewer: Viewer,
  repository: Repository,
  entries: readonly NewTreeEntry[],
  base: string = emptyTreeOid,
): GitTree {
  requireAccess(viewer, repository, demands.writeContents);
  const { git } = repository;
  const baseTree = readTree(git, readCommit(git, base)?.tree ?? base);
  if (baseTree === undefined) throw new GitHubRefusal("UNPROCESSABLE", "base_tree is not a tree");
  const edits = new Map<string, Omit<TreeEntry, "name"> | null>();
  for (const entry of entries) {
    refusePath(entry.path);
    edits.set(entry.path, placed(repository, entry));
  }
  const tree = readTree(git, editTree(git, baseTree.oid, edits));
  if (tree === undefined) throw new GitHubRefusal("UNPROCESSABLE", "The tree could not be made");
  return tree;
}

function placed(
  repository: Repository,
  { path, mode, oid, content }: NewTreeEntry,
): Omit<TreeEntry, "name"> | null {
  const type = mode === "040000" ? "tree" : mode === "160000" ? "commit" : "blob";
  if (content !== undefined) {
    return { mode, type, oid: writeBlob(repository.git, Buffer.from(content, "utf8")).oid };
  }
  if (oid === undefined) return null;
  if (type !== "commit" && readObject(repository.git, oid)?.type !== type) {
    throw new GitHubRefusal("UNPROCESSABLE", `tree.sha ${oid} for ${path} is not a valid ${type}`);
  }
  return { mode, type, oid };
}

export interface NewCommitData {
  readonly message: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author?: GitSignature | undefined;
  readonly committer?: GitSignature | undefined;
}

/** `POST git/commits`. GitHub signs for bots that claim no author; anything else stays unsigned. */
export function createCommit(
  world: World,
  viewer: Viewer,
  repository: Repository,
  input: NewCommitData,
): GitCommit {
  requireAccess(viewer, repository, demands.writeContents);
  const { git } = repository;
  if (readTree(git, input.tree) === undefined) {
    throw new GitHubRefusal("UNPROCESSABLE", "Tree SHA does not exist");
  }
  if (input.parents.some((parent) => readCommit(git, parent) === undefined)) {
    throw new GitHubRefusal("UNPROCESSABLE", "Parent SHA does not exist or is not a commit object");
  }
  const actor = actorOf(viewer);
  const signs = actor.type === "Bot" && input.author === undefined && input.committer === undefined;
  const author = input.author ?? identityOf(actor, world.now());
  const committer = signs ? gitHubIdentity(world.now()) : (input.committer ?? author);
  const { message, tree, parents } = input;
  const commit = writeCommit(git, { message, tree, parents, author, committer });
  if (signs) git.signedByGitHub.add(commit.oid);
  return commit;
}

/** `POST git/tags`: the object only; a ref makes it a tag that people see. */
export function createTag(
  world: World,
  viewer: Viewer,
  repository: Repository,
  input: Omit<NewTag, "tagger"> & { readonly tagger?: GitSignature | undefined },
): GitTag {
  requireAccess(viewer, repository, demands.writeContents);
  if (readObject(repository.git, input.target)?.type !== input.targetType) {
    throw new GitHubRefusal("UNPROCESSABLE", "Object does not exist");
  }
  const tagger = input.tagger ?? identityOf(actorOf(viewer), world.now());
  return writeTag(repository.git, { ...input, tagger });
}
