import { requireAccess } from "./access.ts";
import { demands } from "./demands.ts";
import { GitHubRefusal, invalid, notFound } from "./github-refusal.ts";
import { newIssueRecord } from "./issue-record.ts";
import { refuseBody, refuseTitle } from "./issues.ts";
import { nodeId } from "./node-id.ts";
import { isPaid } from "./plan-features.ts";
import { commitsBetween } from "./history.ts";
import { mergeBase } from "./pull-commits.ts";
import type { PullRequest } from "./records/pull-request.ts";
import type { Repository } from "./records/repository.ts";
import { actorOf, type Viewer } from "./viewer.ts";
import type { World } from "./world.ts";

export interface NewPull {
  readonly title: string;
  readonly body?: string | null | undefined;
  /** A branch, also as `owner:branch`. */
  readonly head: string;
  readonly base: string;
  readonly draft?: boolean | undefined;
  readonly maintainerCanModify?: boolean | undefined;
}

/**
 * "To open or update a pull request in a public repository, you must have write access to the head
 * or the source branch"; here head and base are always branches of one repository.
 * https://docs.github.com/rest/pulls/pulls#create-a-pull-request
 */
export function createPull(
  world: World,
  viewer: Viewer,
  repository: Repository,
  input: NewPull,
): PullRequest {
  requireAccess(viewer, repository, demands.moderatePulls);
  refuseTitle(input.title);
  refuseBody("PullRequest", input.body ?? "");
  if (input.draft === true && !isPaid(repository)) {
    throw new GitHubRefusal(
      "UNPROCESSABLE",
      "Draft pull requests are not supported in this repository.",
    );
  }
  const headRef = branchNamed(repository, input.head);
  const headOid = headOf(repository, headRef, "head");
  const baseOid = headOf(repository, input.base, "base");
  refuseOpening(world, repository, { headRef, headOid, baseRef: input.base, baseOid });
  const databaseId = world.nextId();
  const ownNodeId = nodeId("PullRequest", repository.databaseId, databaseId);
  const text = { author: actorOf(viewer), title: input.title, body: input.body ?? "" };
  const issue = newIssueRecord(world, repository, text, ownNodeId);
  const pull: PullRequest = {
    databaseId,
    nodeId: ownNodeId,
    issue,
    headRef,
    baseRef: input.base,
    headOid,
    baseOid,
    draft: input.draft ?? false,
    merge: null,
    maintainerCanModify: false,
    reviewRequests: [],
    reviews: [],
  };
  issue.pull = pull;
  world.addIssue(issue);
  world.pulls.add(pull);
  world.emit(issue.author, { event: "pull_request", action: "opened", repository, pull });
  return pull;
}

function branchNamed({ owner }: Repository, head: string): string {
  const colon = head.indexOf(":");
  if (colon < 0) return head;
  if (head.slice(0, colon).toLowerCase() === owner.login.toLowerCase()) {
    return head.slice(colon + 1);
  }
  throw invalid("PullRequest", "head");
}

/** Where a branch is that a pull request names. */
export function headOf(repository: Repository, branch: string, field: "head" | "base"): string {
  const oid = repository.git.ref(`refs/heads/${branch}`);
  if (oid === undefined) throw invalid("PullRequest", field);
  return oid;
}

export type PullBranches = Pick<PullRequest, "headRef" | "headOid" | "baseRef" | "baseOid">;

/** One open pull request for each pair of branches, and none without something to merge. */
export function refuseOpening(
  world: World,
  repository: Repository,
  { headRef, headOid, baseRef, baseOid }: PullBranches,
): void {
  const { git } = repository;
  const twin = world.pulls
    .openIn(repository)
    .some((pull) => pull.headRef === headRef && pull.baseRef === baseRef);
  if (twin) {
    const message = `A pull request already exists for ${repository.owner.login}:${headRef}.`;
    throw invalid("PullRequest", "head", "custom", message);
  }
  if (mergeBase(git, baseOid, headOid) === undefined) {
    const message = `The ${headRef} branch has no history in common with ${baseRef}`;
    throw invalid("PullRequest", "base", "custom", message);
  }
  if (commitsBetween(git, baseOid, headOid).length === 0) {
    const message = `No commits between ${baseRef} and ${headRef}`;
    throw invalid("PullRequest", "head", "custom", message);
  }
}

/** A pull request the viewer can read. */
export function findPull(
  world: World,
  viewer: Viewer,
  repository: Repository,
  number: number,
): PullRequest {
  requireAccess(viewer, repository, demands.readPulls);
  const pull = world.issueByNumber(repository, number)?.pull;
  if (pull === undefined || pull === null) throw notFound();
  return pull;
}
