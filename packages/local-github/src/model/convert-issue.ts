import { requireAccess } from "./access.ts";
import { demands } from "./demands.ts";
import { GitHubRefusal } from "./github-refusal.ts";
import { lockIssue } from "./issue-locks.ts";
import { closeIssue } from "./issue-state.ts";
import type { Issue } from "./records/issue.ts";
import { addTimelineEvent } from "./timeline.ts";
import { actorOf, type Viewer } from "./viewer.ts";
import type { World } from "./world.ts";

/**
 * Makes a discussion of an issue, as people do on its page: no API does. The issue stays behind,
 * closed and locked for good, and its timeline says what became of it.
 * https://docs.github.com/discussions/managing-discussions-for-your-community/moderating-discussions#converting-an-issue-to-a-discussion
 * https://docs.github.com/graphql/reference/objects#convertedtodiscussionevent
 * https://github.com/getsentry/self-hosted/issues/1499 (nobody can reopen it)
 */
export function convertIssue(world: World, viewer: Viewer, issue: Issue): void {
  requireAccess(viewer, issue.repository, demands.moderateIssues);
  if (!issue.repository.features.discussions)
    throw new GitHubRefusal("UNPROCESSABLE", "Discussions are disabled for this repository");
  addTimelineEvent(world, actorOf(viewer), issue, { kind: "ConvertedToDiscussionEvent" });
  closeIssue(world, viewer, issue);
  lockIssue(world, viewer, issue, null);
}
