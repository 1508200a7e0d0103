import { accountByEmail } from "../model/git-identity.ts";
import { zeroOid } from "../model/git-objects.ts";
import type { Occurrence, PushOccurrence } from "../model/occurrence.ts";
import { readCommit } from "../model/read-git.ts";
import type { GitCommit, GitSignature } from "../model/records/git-object.ts";
import { nameWithOwner, type Repository } from "../model/records/repository.ts";
import { changedPaths } from "../model/changed-paths.ts";
import type { Presented } from "../rest/shapes/presented.ts";
import { presentRepository } from "../rest/shapes/repository.ts";

const shownCommits = 2_048;

/**
 * A push's payload. Its `repository` differs from all others: dates are seconds since the epoch.
 */
export function pushOf(github: Presented, push: Occurrence & PushOccurrence): object {
  const { repository, before, after } = push;
  const page = `${github.world.webUrl}/${nameWithOwner(repository)}`;
  const commits = push.commits.map((commit) => pushedCommit(github, repository, commit));
  const head = readCommit(repository.git, after);
  return {
    ref: push.ref,
    before,
    after,
    repository: pushedRepository(github, repository),
    pusher: { name: push.sender.login, email: push.sender.email },
    created: before === zeroOid,
    deleted: after === zeroOid,
    forced: push.forced,
    base_ref: null,
    compare: `${page}/compare/${before.slice(0, 12)}...${after.slice(0, 12)}`,
    commits: commits.slice(-shownCommits),
    head_commit: head === undefined ? null : pushedCommit(github, repository, head),
  };
}

function pushedRepository(github: Presented, repository: Repository): object {
  const { owner } = repository;
  return {
    ...presentRepository(github, repository),
    created_at: seconds(repository.createdAt),
    pushed_at: seconds(repository.pushedAt ?? repository.createdAt),
    stargazers: 0,
    master_branch: repository.defaultBranch,
    ...(owner.type === "Organization" ? { organization: owner.login } : {}),
  };
}

function seconds(instant: string): number {
  return Math.floor(Date.parse(instant) / 1_000);
}

function pushedCommit(github: Presented, repository: Repository, commit: GitCommit): object {
  const changes = changedPaths(repository.git, commit);
  const paths = (status: string) =>
    changes.filter((change) => change.status === status).map(({ path }) => path);
  return {
    id: commit.oid,
    tree_id: commit.tree,
    distinct: true,
    message: commit.message,
    timestamp: commit.committer.at,
    url: `${github.world.webUrl}/${nameWithOwner(repository)}/commit/${commit.oid}`,
    author: pushedPerson(github, commit.author),
    committer: pushedPerson(github, commit.committer),
    added: paths("added"),
    removed: paths("removed"),
    modified: paths("modified"),
  };
}

function pushedPerson({ world }: Presented, { name, email, at }: GitSignature): object {
  const login = accountByEmail(world, email)?.login;
  return { name, email, date: at, ...(login === undefined ? {} : { username: login }) };
}
