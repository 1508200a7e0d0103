import { accountByEmail } from "../../model/git-identity.ts";
import { nodeId } from "../../model/node-id.ts";
import type { GitCommit } from "../../model/records/git-object.ts";
import { nameWithOwner, type Repository } from "../../model/records/repository.ts";
import { simpleUser } from "./account.ts";
import { changedPaths, type ChangedPath } from "../../model/changed-paths.ts";
import { person, verificationOf } from "./git-data.ts";
import type { Presented, Schemas } from "./presented.ts";

/** A commit as lists of commits show it. */
export function presentCommit(
  github: Presented,
  repository: Repository,
  commit: GitCommit,
): Schemas["commit"] {
  const name = nameWithOwner(repository);
  const url = `${github.apiUrl}/repos/${name}`;
  const page = `${github.world.webUrl}/${name}`;
  return {
    sha: commit.oid,
    node_id: nodeId("Commit", repository.databaseId, commit.oid),
    url: `${url}/commits/${commit.oid}`,
    html_url: `${page}/commit/${commit.oid}`,
    comments_url: `${url}/commits/${commit.oid}/comments`,
    commit: {
      url: `${url}/git/commits/${commit.oid}`,
      author: person(commit.author),
      committer: person(commit.committer),
      message: commit.message,
      comment_count: 0,
      tree: { sha: commit.tree, url: `${url}/git/trees/${commit.tree}` },
      verification: verificationOf(repository, commit),
    },
    author: accountOf(github, commit.author.email),
    committer: accountOf(github, commit.committer.email),
    parents: commit.parents.map((sha) => ({
      sha,
      url: `${url}/commits/${sha}`,
      html_url: `${page}/commit/${sha}`,
    })),
  };
}

/** A single commit, with its files. Lines are not counted: this GitHub compares whole files. */
export function presentFullCommit(
  github: Presented,
  repository: Repository,
  commit: GitCommit,
): Schemas["commit"] {
  return {
    ...presentCommit(github, repository, commit),
    stats: { additions: 0, deletions: 0, total: 0 },
    files: changedPaths(repository.git, commit).map((file) =>
      presentFile(github, repository, commit.oid, file),
    ),
  };
}

/** A changed file, as it is in the commit `oid`. */
export function presentFile(
  github: Presented,
  repository: Repository,
  oid: string,
  { path, status, oid: blob }: ChangedPath,
): Schemas["diff-entry"] {
  const name = nameWithOwner(repository);
  const page = `${github.world.webUrl}/${name}`;
  return {
    sha: blob,
    filename: path,
    status,
    additions: 0,
    deletions: 0,
    changes: 0,
    blob_url: `${page}/blob/${oid}/${path}`,
    raw_url: `${page}/raw/${oid}/${path}`,
    contents_url: `${github.apiUrl}/repos/${name}/contents/${path}?ref=${oid}`,
  };
}

function accountOf(github: Presented, email: string): Schemas["simple-user"] | null {
  const account = accountByEmail(github.world, email);
  return account === undefined ? null : simpleUser(github, account);
}
