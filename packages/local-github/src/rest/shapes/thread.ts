import { nameWithOwner } from "../../model/records/repository.ts";
import type { Thread } from "../../model/records/thread.ts";
import { issueUrl } from "./issue.ts";
import type { Presented, Schemas } from "./presented.ts";
import { presentRepository } from "./repository.ts";

export function presentThread(github: Presented, thread: Thread): Schemas["thread"] {
  const { issue } = thread;
  const last = github.world.commentsOf(issue).at(-1);
  const comments = `${github.apiUrl}/repos/${nameWithOwner(issue.repository)}/issues/comments`;
  const url = `${github.apiUrl}/notifications/threads/${thread.databaseId}`;
  return {
    id: String(thread.databaseId),
    repository: presentRepository(github, issue.repository),
    subject: {
      title: issue.title,
      url: issueUrl(github, issue),
      latest_comment_url:
        last === undefined ? issueUrl(github, issue) : `${comments}/${last.databaseId}`,
      type: issue.pull === null ? "Issue" : "PullRequest",
    },
    reason: thread.reason,
    unread: thread.unread,
    updated_at: thread.updatedAt,
    last_read_at: thread.lastReadAt,
    url,
    subscription_url: `${url}/subscription`,
  };
}
