import { latestStatuses } from "../../model/check-state.ts";
import type { CommitStatus } from "../../model/records/commit-status.ts";
import { nameWithOwner, type Repository } from "../../model/records/repository.ts";
import { simpleUser } from "./account.ts";
import type { Presented, Schemas } from "./presented.ts";
import { presentRepository } from "./repository.ts";

export function presentStatus(github: Presented, status: CommitStatus): Schemas["status"] {
  return { ...simpleStatus(github, status), creator: simpleUser(github, status.creator) };
}

function simpleStatus(github: Presented, status: CommitStatus) {
  const { repository, oid } = status;
  return {
    url: `${github.apiUrl}/repos/${nameWithOwner(repository)}/statuses/${oid}`,
    avatar_url: simpleUser(github, status.creator).avatar_url,
    id: status.databaseId,
    node_id: status.nodeId,
    state: status.state,
    description: status.description,
    target_url: status.targetUrl,
    context: status.context,
    created_at: status.createdAt,
    updated_at: status.createdAt,
  } satisfies Schemas["simple-commit-status"];
}

/** "failure if any … error or failure; pending if there are no statuses or one is pending". */
function combinedState(statuses: readonly CommitStatus[]): string {
  const states = statuses.map(({ state }) => state);
  if (states.includes("error") || states.includes("failure")) return "failure";
  return states.length === 0 || states.includes("pending") ? "pending" : "success";
}

/** https://docs.github.com/rest/commits/statuses#get-the-combined-status-for-a-specific-reference */
export function combinedStatus(
  github: Presented,
  repository: Repository,
  oid: string,
): Schemas["combined-commit-status"] {
  const statuses = latestStatuses(github.world, repository, oid);
  const url = `${github.apiUrl}/repos/${nameWithOwner(repository)}/commits/${oid}`;
  return {
    state: combinedState(statuses),
    statuses: statuses.map((status) => simpleStatus(github, status)),
    sha: oid,
    total_count: statuses.length,
    repository: presentRepository(github, repository),
    commit_url: url,
    url: `${url}/status`,
  };
}
