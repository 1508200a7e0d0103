import { requireAccess } from "./access.ts";
import { demands } from "./demands.ts";
import { gitHubIdentity, identityOf } from "./git-identity.ts";
import { writeCommit, zeroOid } from "./git-objects.ts";
import { GitHubRefusal } from "./github-refusal.ts";
import { mergedTree } from "./mergeability.ts";
import { mergeTrees } from "./merge-trees.ts";
import { moveRef } from "./move-ref.ts";
import { baseOidOf, commitsOf, treeOf } from "./pull-commits.ts";
import { settleMerge } from "./pull-endings.ts";
import type { Actor } from "./records/account.ts";
import type { PullRequest } from "./records/pull-request.ts";
import type { MergeMethod } from "./records/ruleset.ts";
import { refusalsOfMerge, violationsText } from "./refuse-by-rules.ts";
import { actorOf, type Viewer } from "./viewer.ts";
import type { World } from "./world.ts";

export interface MergeRequest {
  readonly method: MergeMethod;
  /** "SHA that pull request head must match to allow merge." */
  readonly sha?: string | undefined;
  readonly title?: string | undefined;
  readonly message?: string | undefined;
}

/**
 * By people with write and apps that may write contents.
 * https://docs.github.com/rest/pulls/pulls#merge-a-pull-request
 *
 * @returns the id of the commit the base is at afterwards
 * @throws GitHubRefusal 405 where it cannot be merged, 409 where its head is not `sha`
 */
export function mergePull(
  world: World,
  viewer: Viewer,
  pull: PullRequest,
  request: MergeRequest,
): string {
  const { repository } = pull.issue;
  requireAccess(viewer, repository, demands.writeContents);
  const actor = actorOf(viewer);
  const tree = refuseMerge(pull, request);
  const broken = refusalsOfMerge(world, actor, pull, request.method);
  if (broken.length > 0) throw notMergeable(violationsText(broken));
  const oid = commitMerge(world, actor, pull, request, tree);
  const ref = `refs/heads/${pull.baseRef}`;
  const before = baseOidOf(pull);
  moveRef(world, actor, repository, ref, oid, { merging: pull });
  pull.baseOid = before;
  settleMerge(world, actor, pull, oid);
  if (repository.deleteBranchOnMerge && pull.headRef !== repository.defaultBranch) {
    moveRef(world, actor, repository, `refs/heads/${pull.headRef}`, zeroOid);
  }
  return oid;
}

/** The tree the base will have. */
function refuseMerge(pull: PullRequest, { sha, method }: MergeRequest): string {
  if (!pull.issue.repository.mergeMethods[method]) throw notMergeable(switchedOff[method]);
  if (pull.issue.state === "closed") throw notMergeable("Pull Request is not mergeable");
  if (sha !== undefined && sha !== pull.headOid) {
    const message = "Head branch was modified. Review and try the merge again.";
    throw new GitHubRefusal("UNPROCESSABLE", message, [], 409);
  }
  if (pull.draft) throw notMergeable("Pull Request is still a draft");
  const tree = mergedTree(pull);
  if (tree === undefined) throw notMergeable("Pull Request has merge conflicts");
  return tree;
}

const switchedOff = {
  merge: "Merge commits are not allowed on this repository.",
  squash: "Squash merges are not allowed on this repository.",
  rebase: "Rebase merges are not allowed on this repository.",
} as const;

function notMergeable(message: string): GitHubRefusal {
  return new GitHubRefusal("UNPROCESSABLE", message, [], 405);
}

function commitMerge(
  world: World,
  actor: Actor,
  pull: PullRequest,
  request: MergeRequest,
  tree: string,
): string {
  switch (request.method) {
    case "merge":
      return commitAll(world, actor, pull, request, tree, true);
    case "squash":
      return commitAll(world, actor, pull, request, tree, false);
    case "rebase":
      return rebase(world, actor, pull);
  }
}

/**
 * One commit with everything: with the head as its second parent and by whoever merges, or squashed
 * and by the pull request's author. Signed by GitHub.
 */
function commitAll(
  world: World,
  actor: Actor,
  pull: PullRequest,
  { title, message }: MergeRequest,
  tree: string,
  keepsHistory: boolean,
): string {
  const { issue, headRef, headOid } = pull;
  const { git, owner } = issue.repository;
  const subject = keepsHistory
    ? `Merge pull request #${issue.number} from ${owner.login}/${headRef}`
    : `${issue.title} (#${issue.number})`;
  const usual = keepsHistory ? issue.title : "";
  const text = [title ?? subject, message ?? usual].filter((part) => part !== "").join("\n\n");
  const base = baseOidOf(pull);
  const commit = writeCommit(git, {
    tree,
    parents: keepsHistory ? [base, headOid] : [base],
    author: identityOf(keepsHistory ? actor : issue.author, world.now()),
    committer: gitHubIdentity(world.now()),
    message: text,
  });
  git.signedByGitHub.add(commit.oid);
  return commit.oid;
}

/** Every commit again on top of the base; nobody signs these. */
function rebase(world: World, actor: Actor, pull: PullRequest): string {
  const { git } = pull.issue.repository;
  let base = baseOidOf(pull);
  for (const { parents, tree, author, message } of commitsOf(pull)) {
    if (parents.length > 1) continue;
    const merged = mergeTrees(git, treeOf(git, parents[0]), treeOf(git, base), tree);
    if (merged === undefined) throw notMergeable("This branch can't be rebased");
    const committer = identityOf(actor, world.now());
    base = writeCommit(git, { tree: merged, parents: [base], author, committer, message }).oid;
  }
  return base;
}
