import type { Actor } from "./records/account.ts";
import type { PullRequest } from "./records/pull-request.ts";
import { addTimelineEvent } from "./timeline.ts";
import type { World } from "./world.ts";

/** Without asking who may: because a branch is gone, or because it was merged. */
export function closePull(world: World, actor: Actor, pull: PullRequest): void {
  const { issue } = pull;
  const { repository } = issue;
  issue.state = "closed";
  issue.closedAt = world.now();
  issue.closedBy = actor;
  world.issuesOf(repository).stateChanged(issue);
  addTimelineEvent(world, actor, issue, { kind: "ClosedEvent", stateReason: null });
  world.emit(actor, { event: "pull_request", action: "closed", repository, pull });
}

/** Its base holds what it proposed, at `oid`: it is merged and closed. */
export function settleMerge(world: World, actor: Actor, pull: PullRequest, oid: string): void {
  const { issue, baseRef } = pull;
  pull.merge = { at: world.now(), by: actor, oid };
  const where = { mergeOid: oid, mergeRefName: baseRef };
  addTimelineEvent(world, actor, issue, { kind: "MergedEvent", ...where });
  closePull(world, actor, pull);
}
