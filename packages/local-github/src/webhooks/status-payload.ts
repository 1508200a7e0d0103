import { readCommit } from "../model/read-git.ts";
import type { CommitStatus } from "../model/records/commit-status.ts";
import { nameWithOwner } from "../model/records/repository.ts";
import { simpleUser } from "../rest/shapes/account.ts";
import { presentCommit } from "../rest/shapes/commit.ts";
import { presentShortBranch } from "../rest/shapes/branch.ts";
import type { Presented } from "../rest/shapes/presented.ts";

/** What is particular to a `status` payload: the status, its commit, and branches that end there. */
export function statusPayload(github: Presented, status: CommitStatus): object {
  const { repository, oid } = status;
  const commit = readCommit(repository.git, oid);
  const branches = repository.git
    .refNames("refs/heads/")
    .filter((name) => repository.git.ref(name) === oid)
    .map((name) => presentShortBranch(github, repository, name.slice("refs/heads/".length), oid));
  return {
    id: status.databaseId,
    sha: oid,
    name: nameWithOwner(repository),
    avatar_url: simpleUser(github, status.creator).avatar_url,
    target_url: status.targetUrl,
    context: status.context,
    description: status.description,
    state: status.state,
    commit: commit === undefined ? null : presentCommit(github, repository, commit),
    branches,
    created_at: status.createdAt,
    updated_at: status.createdAt,
  };
}
