import { nameWithOwner } from "../../model/records/repository.ts";
import type { ReviewComment } from "../../model/records/review-comment.ts";
import { simpleUser } from "./account.ts";
import { authorAssociation } from "./author-association.ts";
import type { Presented, Schemas } from "./presented.ts";
import { pullPage, pullUrl } from "./pull-links.ts";
import { reactionRollup } from "./reactions.ts";

export function presentReviewComment(github: Presented, comment: ReviewComment) {
  const { review, databaseId, path, line, inReplyTo } = comment;
  const { pull, commitOid } = review;
  const { repository } = pull.issue;
  const url = `${github.apiUrl}/repos/${nameWithOwner(repository)}/pulls/comments/${databaseId}`;
  const html_url = `${pullPage(github, pull)}#discussion_r${databaseId}`;
  const pull_request_url = pullUrl(github, pull);
  return {
    url,
    pull_request_review_id: review.databaseId,
    id: databaseId,
    node_id: comment.nodeId,
    diff_hunk: `@@ -0,0 +${line},1 @@`,
    path,
    commit_id: commitOid,
    original_commit_id: commitOid,
    user: simpleUser(github, comment.author),
    body: comment.body,
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    html_url,
    pull_request_url,
    author_association: authorAssociation(repository, comment.author),
    _links: {
      self: { href: url },
      html: { href: html_url },
      pull_request: { href: pull_request_url },
    },
    start_line: null,
    original_start_line: null,
    start_side: null,
    line,
    original_line: line,
    side: "RIGHT" as const,
    ...(inReplyTo ? { in_reply_to_id: inReplyTo.databaseId } : {}),
    position: line,
    original_position: line,
    subject_type: "line" as const,
    reactions: reactionRollup(comment.reactions, url),
  } satisfies Schemas["pull-request-review-comment"];
}
