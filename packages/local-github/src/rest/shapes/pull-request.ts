import { mergeStateOf } from "../../model/merge-state.ts";
import { isMergeable } from "../../model/mergeability.ts";
import { baseOidOf, commitsOf, filesOf } from "../../model/pull-commits.ts";
import type { PullRequest } from "../../model/records/pull-request.ts";
import { simpleUser } from "./account.ts";
import { authorAssociation } from "./author-association.ts";
import { presentLabel } from "./label.ts";
import type { Presented, Schemas } from "./presented.ts";
import { pullLinks, pullUrl } from "./pull-links.ts";
import { presentRepository } from "./repository.ts";

/** A pull request as lists and reviews' webhooks show it. */
export function listedPull(github: Presented, pull: PullRequest) {
  const { issue } = pull;
  const { repository } = issue;
  const assignees = [...issue.assignees].map((user) => simpleUser(github, user));
  return {
    ...pullLinks(github, pull),
    id: pull.databaseId,
    node_id: pull.nodeId,
    number: issue.number,
    state: issue.state,
    locked: issue.locked,
    title: issue.title,
    user: simpleUser(github, issue.author),
    body: issue.body === "" ? null : issue.body,
    labels: [...issue.labels].map((label) => {
      const shown = presentLabel(github, repository, label);
      return { ...shown, description: shown.description ?? "" };
    }),
    milestone: null,
    active_lock_reason: issue.lockReason,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt,
    merged_at: pull.merge?.at ?? null,
    merge_commit_sha: pull.merge?.oid ?? null,
    assignee: assignees[0] ?? null,
    assignees,
    requested_reviewers: pull.reviewRequests.map(({ reviewer }) => simpleUser(github, reviewer)),
    requested_teams: [],
    head: presentEnd(github, pull, pull.headRef, pull.headOid),
    base: presentEnd(github, pull, pull.baseRef, baseOidOf(pull)),
    author_association: authorAssociation(repository, issue.author),
    auto_merge: null,
    draft: pull.draft,
  } satisfies Schemas["pull-request-simple"];
}

/** `GET /repos/{owner}/{repo}/pulls/{pull_number}`, and webhooks about it. */
export function presentPull(github: Presented, pull: PullRequest) {
  const { issue, merge } = pull;
  const mergeable = issue.state === "open" ? isMergeable(pull) : null;
  return {
    ...listedPull(github, pull),
    merged: merge !== null,
    mergeable,
    rebaseable: mergeable,
    mergeable_state: mergeStateOf(github.world, pull).toLowerCase(),
    merged_by: merge === null ? null : simpleUser(github, merge.by),
    comments: github.world.commentsOf(issue).length,
    review_comments: 0,
    maintainer_can_modify: pull.maintainerCanModify,
    commits: commitsOf(pull).length,
    // Lines are not counted: this GitHub compares whole files.
    additions: 0,
    deletions: 0,
    changed_files: filesOf(pull).length,
  } satisfies Schemas["pull-request"];
}

function presentEnd(github: Presented, { issue }: PullRequest, ref: string, sha: string) {
  const { repository } = issue;
  return {
    label: `${repository.owner.login}:${ref}`,
    ref,
    sha,
    user: simpleUser(github, repository.owner),
    repo: presentRepository(github, repository),
  };
}

/** As checks name the pull requests they are about. */
export function minimalPull(github: Presented, pull: PullRequest): Schemas["pull-request-minimal"] {
  const { repository } = pull.issue;
  const { url } = presentRepository(github, repository);
  const repo = { id: repository.databaseId, url, name: repository.name };
  return {
    id: pull.databaseId,
    number: pull.issue.number,
    url: pullUrl(github, pull),
    head: { ref: pull.headRef, sha: pull.headOid, repo },
    base: { ref: pull.baseRef, sha: baseOidOf(pull), repo },
  };
}
