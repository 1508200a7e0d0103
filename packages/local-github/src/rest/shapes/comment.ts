import type { Comment } from "../../model/records/comment.ts";
import { nameWithOwner } from "../../model/records/repository.ts";
import { simpleUser } from "./account.ts";
import { appOfBot, presentApp } from "./app.ts";
import { authorAssociation } from "./author-association.ts";
import { issuePage, issueUrl } from "./issue.ts";
import type { Presented, Schemas } from "./presented.ts";
import { reactionRollup } from "./reactions.ts";

export function presentComment(github: Presented, comment: Comment) {
  const { issue } = comment;
  const { repository } = issue;
  const url = `${github.apiUrl}/repos/${nameWithOwner(repository)}/issues/comments/${comment.databaseId}`;
  const app = appOfBot(github.world, comment.author);
  return {
    url,
    html_url: `${issuePage(github, issue)}#issuecomment-${comment.databaseId}`,
    issue_url: issueUrl(github, issue),
    id: comment.databaseId,
    node_id: comment.nodeId,
    user: simpleUser(github, comment.author),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    body: comment.body,
    author_association: authorAssociation(repository, comment.author),
    reactions: reactionRollup(comment.reactions, url),
    performed_via_github_app: app === undefined ? null : presentApp(github, app),
  } satisfies Schemas["issue-comment"];
}
