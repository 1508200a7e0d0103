import { meets, requireAccess } from "./access.ts";
import { maximumAssignees, mayBeAssigned, setAssignees, tellAssigned } from "./assignees.ts";
import { rewrite } from "./body-history.ts";
import { demands } from "./demands.ts";
import { GitHubRefusal, invalid, notFound } from "./github-refusal.ts";
import { newIssueRecord } from "./issue-record.ts";
import { setIssueState, type StateChange } from "./issue-state.ts";
import { setLabels, tellLabel } from "./issue-labels.ts";
import type { Actor, User } from "./records/account.ts";
import type { Issue } from "./records/issue.ts";
import type { Label } from "./records/label.ts";
import type { Repository } from "./records/repository.ts";
import { addTimelineEvent } from "./timeline.ts";
import { actorOf, type Viewer } from "./viewer.ts";
import type { World } from "./world.ts";

/** GitHub's limit for a text. */
const longestBody = 65_536;
const longestTitle = 256;

export interface NewIssue {
  readonly title: string;
  readonly body?: string | null | undefined;
  readonly labels?: readonly Label[] | undefined;
  readonly assignees?: readonly User[] | undefined;
}

/** Labels and assignees are silently dropped for those who may not set them. */
export function createIssue(
  world: World,
  viewer: Viewer,
  repository: Repository,
  input: NewIssue,
): Issue {
  requireAccess(viewer, repository, demands.writeIssues);
  if (!repository.features.issues) {
    throw new GitHubRefusal("GONE", "Issues are disabled for this repo");
  }
  refuseTitle(input.title);
  refuseBody("Issue", input.body ?? "");
  const triages = meets(viewer, repository, demands.triageIssues);
  const text = { author: actorOf(viewer), title: input.title, body: input.body ?? "" };
  const issue = newIssueRecord(world, repository, text);
  for (const label of triages ? (input.labels ?? []) : []) issue.labels.add(label);
  world.addIssue(issue);
  for (const user of triages ? (input.assignees ?? []) : []) {
    if (issue.assignees.size >= maximumAssignees(repository)) break;
    if (mayBeAssigned(world, issue, user)) issue.assignees.add(user);
  }
  // Opened with all it has; then each label and assignee on its own, as GitHub tells it.
  world.emit(issue.author, { event: "issues", action: "opened", repository, issue });
  for (const label of issue.labels) tellLabel(world, issue.author, issue, label, "labeled");
  for (const user of issue.assignees) tellAssigned(world, issue.author, issue, user);
  return issue;
}

/** What is absent stays. */
export interface IssueChange extends StateChange {
  readonly title?: string | undefined;
  readonly body?: string | null | undefined;
  readonly labels?: readonly Label[] | undefined;
  readonly assignees?: readonly User[] | undefined;
}

export function updateIssue(
  world: World,
  viewer: Viewer,
  issue: Issue,
  change: IssueChange,
): Issue {
  const { repository } = issue;
  requireAccess(viewer, repository, demands.writeIssues);
  const actor = actorOf(viewer);
  if (change.title !== undefined || change.body !== undefined) {
    if (actor !== issue.author) requireAccess(viewer, repository, demands.moderateIssues);
    retext(world, actor, issue, change);
  }
  setIssueState(world, viewer, issue, change);
  if (meets(viewer, repository, demands.triageIssues)) {
    if (change.labels !== undefined) setLabels(world, viewer, issue, change.labels);
    if (change.assignees !== undefined) setAssignees(world, viewer, issue, change.assignees);
  }
  return issue;
}

function retext(world: World, actor: Actor, issue: Issue, { title, body }: IssueChange): void {
  const { repository } = issue;
  if (title !== undefined) refuseTitle(title);
  refuseBody("Issue", body ?? "");
  if (title !== undefined && title !== issue.title) {
    const from = issue.title;
    issue.title = title;
    const names = { previousTitle: from, currentTitle: title };
    addTimelineEvent(world, actor, issue, { kind: "RenamedTitleEvent", ...names });
    const changes = { title: { from } };
    world.emit(actor, { event: "issues", action: "edited", repository, issue, changes });
  }
  const from = body === undefined ? undefined : rewrite(world, actor, issue, body ?? "");
  if (from === undefined) return;
  const changes = { body: { from } };
  world.emit(actor, { event: "issues", action: "edited", repository, issue, changes });
}

export function refuseTitle(title: string): void {
  if (title.trim() === "") throw invalid("Issue", "title", "missing_field");
  if (title.length <= longestTitle) return;
  throw invalid("Issue", "title", "custom", `title is too long (maximum is ${longestTitle})`);
}

export function refuseBody(resource: string, body: string): void {
  if (body.length <= longestBody) return;
  const message = `body is too long (maximum is ${longestBody} characters)`;
  throw invalid(resource, "body", "custom", message);
}

/**
 * An issue the viewer can read; one that was deleted is gone, not unknown: "If the issue was deleted
 * from a repository where the authenticated user has read access, the API returns a `410 Gone`
 * status." https://docs.github.com/rest/issues/issues#get-an-issue
 */
export function findIssue(
  world: World,
  viewer: Viewer,
  repository: Repository,
  number: number,
): Issue {
  requireAccess(viewer, repository, demands.readIssues);
  const issue = world.issueByNumber(repository, number);
  if (issue !== undefined) return issue;
  if (world.issuesOf(repository).deletedNumbers.has(number)) {
    throw new GitHubRefusal("GONE", "This issue was deleted");
  }
  throw notFound();
}
