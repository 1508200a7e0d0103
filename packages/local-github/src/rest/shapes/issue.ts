import type { Issue } from "../../model/records/issue.ts";
import type { PullRequest } from "../../model/records/pull-request.ts";
import { nameWithOwner } from "../../model/records/repository.ts";
import { simpleUser } from "./account.ts";
import { appOfBot, presentApp } from "./app.ts";
import { authorAssociation } from "./author-association.ts";
import { presentLabel } from "./label.ts";
import type { Presented, Schemas } from "./presented.ts";
import { pullLinks } from "./pull-links.ts";
import { reactionRollup } from "./reactions.ts";

/** The API's address of an issue. */
export function issueUrl({ apiUrl }: Presented, issue: Issue): string {
  return `${apiUrl}/repos/${nameWithOwner(issue.repository)}/issues/${issue.number}`;
}

/** The address under which people see an issue. */
export function issuePage({ world }: Presented, issue: Issue): string {
  const kind = issue.pull === null ? "issues" : "pull";
  return `${world.webUrl}/${nameWithOwner(issue.repository)}/${kind}/${issue.number}`;
}

/** By this key "you can identify pull requests" among issues. */
function pullPart(github: Presented, pull: PullRequest) {
  const { url, html_url, diff_url, patch_url } = pullLinks(github, pull);
  const merged_at = pull.merge?.at ?? null;
  return { draft: pull.draft, pull_request: { url, html_url, diff_url, patch_url, merged_at } };
}

/** An issue as REST shows it (webhooks: `webhookIssue`). */
export function presentIssue(github: Presented, issue: Issue) {
  const url = issueUrl(github, issue);
  const { repository } = issue;
  const assignees = [...issue.assignees].map((user) => simpleUser(github, user));
  const app = appOfBot(github.world, issue.author);
  return {
    url,
    repository_url: `${github.apiUrl}/repos/${nameWithOwner(repository)}`,
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    timeline_url: `${url}/timeline`,
    html_url: issuePage(github, issue),
    id: issue.databaseId,
    node_id: issue.nodeId,
    number: issue.number,
    title: issue.title,
    user: simpleUser(github, issue.author),
    labels: [...issue.labels].map((label) => presentLabel(github, repository, label)),
    state: issue.state,
    // GitHub's published shape knows no null here: an issue that was never closed has no reason.
    ...(issue.stateReason === null ? {} : { state_reason: issue.stateReason }),
    locked: issue.locked,
    active_lock_reason: issue.lockReason,
    assignee: assignees[0] ?? null,
    assignees,
    milestone: null,
    comments: github.world.commentsOf(issue).length,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt,
    closed_by: issue.closedBy === null ? null : simpleUser(github, issue.closedBy),
    author_association: authorAssociation(repository, issue.author),
    body: issue.body === "" ? null : issue.body,
    reactions: reactionRollup(issue.reactions, url),
    performed_via_github_app: app === undefined ? null : presentApp(github, app),
    ...(issue.pull === null ? {} : pullPart(github, issue.pull)),
  } satisfies Schemas["issue"];
}
