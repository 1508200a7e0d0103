import { meets } from "../../model/access.ts";
import { demands } from "../../model/demands.ts";
import { isMergeable } from "../../model/mergeability.ts";
import { mergeStateOf } from "../../model/merge-state.ts";
import { baseOidOf, commitsOf, filesOf } from "../../model/pull-commits.ts";
import { readCommit } from "../../model/read-git.ts";
import type { PullRequest } from "../../model/records/pull-request.ts";
import { findActor } from "../../model/viewer.ts";
import { connect } from "../connection.ts";
import { nodeId } from "../../model/node-id.ts";
import { show, type Records, type Shown } from "../shown.ts";
import { showAccount } from "../show-record.ts";
import type { TypeFields } from "../type-fields.ts";
import { issuePath } from "../web-paths.ts";
import { threadFields } from "./issue-fields.ts";
import { pullReviewFields } from "./pull-review-fields.ts";
import { rollupOf } from "./status-fields.ts";

export const pullFields: TypeFields<"PullRequest"> = {
  ...ofItsIssue(threadFields),
  ...pullReviewFields,
  id: (pull) => pull.nodeId,
  databaseId: (pull) => pull.databaseId,
  fullDatabaseId: (pull) => String(pull.databaseId),
  state: (pull) => (pull.merge === null ? pull.issue.state.toUpperCase() : "MERGED"),
  isDraft: (pull) => pull.draft,
  isCrossRepository: () => false,
  isInMergeQueue: () => false,
  isMergeQueueEnabled: () => false,
  headRefName: (pull) => pull.headRef,
  headRefOid: (pull) => pull.headOid,
  headRef: (pull) => showBranch(pull, pull.headRef),
  headRepository: ({ issue }) => show("Repository", issue.repository),
  headRepositoryOwner: ({ issue }) => showAccount(issue.repository.owner),
  baseRefName: (pull) => pull.baseRef,
  baseRefOid: (pull) => baseOidOf(pull),
  baseRef: (pull) => showBranch(pull, pull.baseRef),
  baseRepository: ({ issue }) => show("Repository", issue.repository),
  maintainerCanModify: (pull) => pull.maintainerCanModify,
  autoMergeRequest: () => null,
  mergeQueue: () => null,
  mergeQueueEntry: () => null,
  merged: ({ merge }) => merge !== null,
  mergedAt: ({ merge }) => merge?.at ?? null,
  mergedBy: ({ merge }) => (merge === null ? null : showAccount(merge.by)),
  mergeCommit: ({ issue, merge }) => {
    const commit = merge === null ? undefined : readCommit(issue.repository.git, merge.oid);
    return commit === undefined ? null : show("Commit", { repository: issue.repository, commit });
  },
  mergeable: (pull) => {
    if (pull.issue.state === "closed") return "UNKNOWN";
    return isMergeable(pull) ? "MERGEABLE" : "CONFLICTING";
  },
  mergeStateStatus: (pull, _args, { world }) => mergeStateOf(world, pull),
  // Lines are not counted: this GitHub compares whole files.
  additions: () => 0,
  deletions: () => 0,
  changedFiles: (pull) => filesOf(pull).length,
  files: (pull, args) =>
    connect(args, "files", {
      items: filesOf(pull),
      show: (file) => show("PullRequestChangedFile", file),
      key: ({ path }) => [path],
    }),
  commits: (pull, args) =>
    connect(args, "commits", {
      items: commitsOf(pull),
      show: (commit) => show("PullRequestCommit", { pull, commit }),
    }),
  statusCheckRollup: (pull, _args, { world }) =>
    rollupOf(world, pull.issue.repository, pull.headOid),
  totalCommentsCount: ({ issue }, _args, { world }) => world.commentsOf(issue).length,
  permalink: ({ issue }, _args, { world }) => world.webUrl + issuePath(issue),
  checksResourcePath: ({ issue }) => `${issuePath(issue)}/checks`,
  checksUrl: ({ issue }, _args, { world }) => `${world.webUrl}${issuePath(issue)}/checks`,
  closingIssuesReferences: (_pull, args) =>
    connect(args, "closingIssuesReferences", { items: [], show: () => null }),
  viewerDidAuthor: ({ issue }, _args, { viewer }) => findActor(viewer) === issue.author,
  viewerCanUpdate: ({ issue }, _args, { viewer }) => {
    const own = findActor(viewer) === issue.author;
    return meets(viewer, issue.repository, own ? demands.writePulls : demands.moderatePulls);
  },
};

function ofItsIssue(fields: TypeFields<"Issue">): TypeFields<"PullRequest"> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      (pull, args, context) => field(pull.issue, args, context),
    ]),
  );
}

function showBranch({ issue }: PullRequest, branch: string): Shown | null {
  const { repository } = issue;
  const name = `refs/heads/${branch}`;
  return repository.git.ref(name) === undefined ? null : show("Ref", { repository, name });
}

export const pullCommitFields: TypeFields<"PullRequestCommit"> = {
  id: (record) => pullCommitId(record),
  commit: ({ pull, commit }) => show("Commit", { repository: pull.issue.repository, commit }),
  pullRequest: ({ pull }) => show("PullRequest", pull),
  resourcePath: ({ pull, commit }) => `${issuePath(pull.issue)}/commits/${commit.oid}`,
  url: ({ pull, commit }, _args, { world }) =>
    `${world.webUrl}${issuePath(pull.issue)}/commits/${commit.oid}`,
};

function pullCommitId({ pull, commit }: Records["PullRequestCommit"]): string {
  return nodeId("PullRequestCommit", pull.databaseId, commit.oid);
}

const changeTypes = { added: "ADDED", removed: "DELETED", modified: "MODIFIED" } as const;

export const changedFileFields: TypeFields<"PullRequestChangedFile"> = {
  path: ({ path }) => path,
  changeType: ({ status }) => changeTypes[status],
  additions: () => 0,
  deletions: () => 0,
  viewerViewedState: () => "UNVIEWED",
};
