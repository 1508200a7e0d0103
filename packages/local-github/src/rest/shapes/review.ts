import type { Review } from "../../model/records/review.ts";
import { simpleUser } from "./account.ts";
import { authorAssociation } from "./author-association.ts";
import type { Presented, Schemas } from "./presented.ts";
import { pullPage, pullUrl } from "./pull-links.ts";

export function presentReview(github: Presented, review: Review) {
  const { pull } = review;
  const html_url = `${pullPage(github, pull)}#pullrequestreview-${review.databaseId}`;
  const pull_request_url = pullUrl(github, pull);
  return {
    id: review.databaseId,
    node_id: review.nodeId,
    user: simpleUser(github, review.author),
    body: review.body,
    state: review.state,
    html_url,
    pull_request_url,
    author_association: authorAssociation(pull.issue.repository, review.author),
    _links: { html: { href: html_url }, pull_request: { href: pull_request_url } },
    ...(review.submittedAt === null ? {} : { submitted_at: review.submittedAt }),
    commit_id: review.commitOid,
  } satisfies Schemas["pull-request-review"];
}

/** In webhooks the state is in lower case. */
export function webhookReview(github: Presented, review: Review) {
  const shown = presentReview(github, review);
  return { ...shown, state: shown.state.toLowerCase(), updated_at: review.updatedAt };
}
