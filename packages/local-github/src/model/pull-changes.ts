import { requireAccess } from "./access.ts";
import { demands } from "./demands.ts";
import { GitHubRefusal, invalid } from "./github-refusal.ts";
import { updateIssue, type IssueChange } from "./issues.ts";
import { isPaid } from "./plan-features.ts";
import { baseOidOf } from "./pull-commits.ts";
import { headOf, refuseOpening } from "./pulls.ts";
import type { PullRequest } from "./records/pull-request.ts";
import { addTimelineEvent } from "./timeline.ts";
import { actorOf, type Viewer } from "./viewer.ts";
import type { World } from "./world.ts";

/** What is absent stays. */
export interface PullChange extends IssueChange {
  readonly base?: string | undefined;
}

/** https://docs.github.com/rest/pulls/pulls#update-a-pull-request */
export function updatePull(
  world: World,
  viewer: Viewer,
  pull: PullRequest,
  { base, ...change }: PullChange,
): PullRequest {
  requireAccess(viewer, pull.issue.repository, demands.writePulls);
  if (base !== undefined && base !== pull.baseRef) changeBase(world, viewer, pull, base);
  updateIssue(world, viewer, pull.issue, change);
  return pull;
}

/** Authors and people with write, and only while it is open. */
function changeBase(world: World, viewer: Viewer, pull: PullRequest, base: string): void {
  const { issue, headRef, headOid } = pull;
  const { repository } = issue;
  requireOwn(viewer, pull);
  if (issue.state === "closed") {
    const message = "Cannot change the base branch of a closed pull request.";
    throw invalid("PullRequest", "base", "custom", message);
  }
  const baseOid = headOf(repository, base, "base");
  refuseOpening(world, repository, { headRef, headOid, baseRef: base, baseOid });
  const changes = { base: { ref: { from: pull.baseRef }, sha: { from: baseOidOf(pull) } } };
  const names = { previousRefName: pull.baseRef, currentRefName: base };
  pull.baseRef = base;
  pull.baseOid = baseOid;
  const actor = actorOf(viewer);
  addTimelineEvent(world, actor, issue, { kind: "BaseRefChangedEvent", ...names });
  world.emit(actor, { event: "pull_request", action: "edited", repository, pull, changes });
}

/**
 * Its author, or people with write.
 * https://docs.github.com/pull-requests/collaborating-with-pull-requests/proposing-changes-to-your-work-with-pull-requests/changing-the-stage-of-a-pull-request
 */
export function markReady(world: World, viewer: Viewer, pull: PullRequest): void {
  requireOwn(viewer, pull);
  if (!pull.draft) return;
  pull.draft = false;
  const actor = actorOf(viewer);
  const { repository } = pull.issue;
  addTimelineEvent(world, actor, pull.issue, { kind: "ReadyForReviewEvent" });
  world.emit(actor, { event: "pull_request", action: "ready_for_review", repository, pull });
}

export function convertToDraft(world: World, viewer: Viewer, pull: PullRequest): void {
  requireOwn(viewer, pull);
  if (pull.draft) return;
  const { repository } = pull.issue;
  if (!isPaid(repository) || pull.issue.state === "closed") {
    throw new GitHubRefusal("UNPROCESSABLE", "Pull request cannot be converted to a draft.");
  }
  pull.draft = true;
  const actor = actorOf(viewer);
  addTimelineEvent(world, actor, pull.issue, { kind: "ConvertToDraftEvent" });
  world.emit(actor, { event: "pull_request", action: "converted_to_draft", repository, pull });
}

function requireOwn(viewer: Viewer, { issue }: PullRequest): void {
  const own = actorOf(viewer) === issue.author;
  requireAccess(viewer, issue.repository, own ? demands.writePulls : demands.moderatePulls);
}
