import { requireAccess } from "./access.ts";
import { demands } from "./demands.ts";
import { GitHubRefusal } from "./github-refusal.ts";
import { nodeId } from "./node-id.ts";
import { readCommit } from "./read-git.ts";
import type { CommitStatus } from "./records/commit-status.ts";
import type { Repository } from "./records/repository.ts";
import { actorOf, type Viewer } from "./viewer.ts";
import type { World } from "./world.ts";

/** "There is a limit of 1000 statuses per sha and context within a repository." */
const mostOfContext = 1_000;

export type NewStatus = Pick<CommitStatus, "state" | "context" | "description" | "targetUrl">;

/**
 * "Users with push access in a repository can create commit statuses for a given SHA."
 * https://docs.github.com/rest/commits/statuses#create-a-commit-status
 */
export function createStatus(
  world: World,
  viewer: Viewer,
  repository: Repository,
  oid: string,
  input: NewStatus,
): CommitStatus {
  requireAccess(viewer, repository, demands.writeStatuses);
  if (readCommit(repository.git, oid) === undefined) {
    throw new GitHubRefusal("UNPROCESSABLE", `No commit found for SHA: ${oid}`);
  }
  const present = world.checks.statusesOf(repository, oid);
  if (present.filter(({ context }) => context === input.context).length >= mostOfContext) {
    throw new GitHubRefusal(
      "UNPROCESSABLE",
      "This SHA and context has reached the maximum number of statuses.",
    );
  }
  const databaseId = world.nextId();
  const status: CommitStatus = {
    ...input,
    databaseId,
    nodeId: nodeId("StatusContext", repository.databaseId, databaseId),
    repository,
    oid,
    creator: actorOf(viewer),
    createdAt: world.now(),
  };
  world.checks.addStatus(status);
  world.emit(status.creator, { event: "status", repository, commitStatus: status });
  return status;
}
