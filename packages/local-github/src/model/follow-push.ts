import { zeroOid } from "./git-objects.ts";
import { isAncestor } from "./history.ts";
import type { Actor } from "./records/account.ts";
import type { PullRequest } from "./records/pull-request.ts";
import type { Repository } from "./records/repository.ts";
import { rulesFor } from "./effective-rules.ts";
import { closePull, settleMerge } from "./pull-endings.ts";
import { dismiss } from "./review-dismissals.ts";
import { addTimelineEvent } from "./timeline.ts";
import type { World } from "./world.ts";

interface MovedBranch {
  readonly branch: string;
  readonly before: string;
  readonly after: string;
}

/** What a push, or the end of a branch, means for the open pull requests from and into it. */
export function followPush(
  world: World,
  actor: Actor,
  repository: Repository,
  moved: MovedBranch,
  merging?: PullRequest,
): void {
  for (const pull of world.pulls.openIn(repository)) {
    if (pull === merging) continue;
    if (pull.headRef === moved.branch) followHead(world, actor, pull, moved);
    else if (pull.baseRef === moved.branch) followBase(world, actor, pull, moved);
  }
}

/**
 * Its head follows the branch; "if the head branch is deleted", the pull request is closed.
 * https://docs.github.com/webhooks/webhook-events-and-payloads#pull_request
 */
function followHead(
  world: World,
  actor: Actor,
  pull: PullRequest,
  { branch, before, after }: MovedBranch,
): void {
  const { issue } = pull;
  const { repository } = issue;
  if (after === zeroOid) {
    addTimelineEvent(world, actor, issue, { kind: "HeadRefDeletedEvent", headRefName: branch });
    closePull(world, actor, pull);
    return;
  }
  pull.headOid = after;
  issue.updatedAt = world.now();
  if (!isAncestor(repository.git, before, after)) {
    const oids = { beforeOid: before, afterOid: after };
    addTimelineEvent(world, actor, issue, { kind: "HeadRefForcePushedEvent", ...oids });
  }
  const subject = { repository, pull, before, after };
  world.emit(actor, { event: "pull_request", action: "synchronize", ...subject });
  dismissStale(world, actor, pull);
}

/** Where the base's rules say so: `dismiss_stale_reviews_on_push`. */
function dismissStale(world: World, actor: Actor, pull: PullRequest): void {
  const base = `refs/heads/${pull.baseRef}`;
  const stale = rulesFor(world, pull.issue.repository, base).some(
    ({ rule }) => rule.type === "pull_request" && rule.dismissStale,
  );
  if (!stale) return;
  for (const review of pull.reviews) {
    if (review.state === "APPROVED") dismiss(world, actor, review, null, pull.headOid);
  }
}

/**
 * "A pull request is merged automatically" when what it proposes got into its base in another way,
 * by a push for example.
 * https://docs.github.com/pull-requests/collaborating-with-pull-requests/incorporating-changes-from-a-pull-request/about-pull-request-merges#indirect-merges
 */
function followBase(
  world: World,
  actor: Actor,
  pull: PullRequest,
  { before, after }: MovedBranch,
): void {
  const { git } = pull.issue.repository;
  if (after === zeroOid) {
    pull.baseOid = before;
    closePull(world, actor, pull);
  } else if (isAncestor(git, pull.headOid, after)) {
    pull.baseOid = before;
    settleMerge(world, actor, pull, pull.headOid);
  } else if (!isAncestor(git, before, after)) {
    const oids = { beforeOid: before, afterOid: after };
    addTimelineEvent(world, actor, pull.issue, { kind: "BaseRefForcePushedEvent", ...oids });
  }
}
