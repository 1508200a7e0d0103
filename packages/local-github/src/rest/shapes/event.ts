import type { FeedEvent, Told } from "../../model/feed.ts";
import type { Account } from "../../model/records/account.ts";
import type { PullRequest } from "../../model/records/pull-request.ts";
import { nameWithOwner, type Repository } from "../../model/records/repository.ts";
import { simpleUser } from "./account.ts";
import { presentComment } from "./comment.ts";
import { presentIssue } from "./issue.ts";
import type { Presented, Schemas } from "./presented.ts";

/** GitHub's names for what happened, by the webhook that tells it. */
const types: Readonly<Record<Told["event"], string>> = {
  issues: "IssuesEvent",
  issue_comment: "IssueCommentEvent",
  pull_request: "PullRequestEvent",
  push: "PushEvent",
  create: "CreateEvent",
  repository: "CreateEvent",
  delete: "DeleteEvent",
  member: "MemberEvent",
  public: "PublicEvent",
};

/** With a payload of its own: see `payloadOf`. */
type PresentedEvent = Omit<Schemas["event"], "payload"> & { readonly payload: object };

/** https://docs.github.com/rest/using-the-rest-api/github-event-types */
export function presentEvent(github: Presented, event: FeedEvent): PresentedEvent {
  const { repository, sender, at, organization } = event.occurrence;
  return {
    id: String(event.databaseId),
    type: types[event.occurrence.event],
    actor: actorOf(github, sender),
    repo: repoOf(github, repository),
    ...(organization === null ? {} : { org: actorOf(github, organization) }),
    payload: payloadOf(github, event),
    public: !repository.private,
    created_at: at,
  };
}

/**
 * GitHub's description wants exactly one of its payloads' shapes to fit, and `PublicEvent`'s is any
 * object: a whole payload fits two. So each lacks one field, `action`, `push_id` or `full_ref`.
 */
function payloadOf(github: Presented, { occurrence }: FeedEvent): object {
  const { repository } = occurrence;
  switch (occurrence.event) {
    case "issues":
      return { issue: presentIssue(github, occurrence.issue) };
    case "issue_comment": {
      const { issue, comment } = occurrence;
      return { issue: presentIssue(github, issue), comment: presentComment(github, comment) };
    }
    case "pull_request": {
      const { pull } = occurrence;
      const pull_request = minimalPull(github, repository, pull);
      return { number: pull.issue.number, pull_request };
    }
    case "push": {
      const { ref, before, after: head } = occurrence;
      return { repository_id: repository.databaseId, ref, before, head };
    }
    case "create":
    case "delete":
      return { ref: occurrence.ref, ref_type: occurrence.refType, pusher_type: "user" };
    case "repository":
      return { ref_type: "repository", description: repository.description, pusher_type: "user" };
    case "member":
      return { member: simpleUser(github, occurrence.member) };
    case "public":
      return {};
  }
}

function minimalPull(github: Presented, repository: Repository, pull: PullRequest) {
  const repo = repoOf(github, repository);
  return {
    id: pull.databaseId,
    number: pull.issue.number,
    url: `${repo.url}/pulls/${pull.issue.number}`,
    head: { ref: pull.headRef, sha: pull.headOid, repo: { ...repo, name: repository.name } },
    base: { ref: pull.baseRef, sha: pull.baseOid, repo: { ...repo, name: repository.name } },
  };
}

function repoOf({ apiUrl }: Presented, repository: Repository) {
  const name = nameWithOwner(repository);
  return { id: repository.databaseId, name, url: `${apiUrl}/repos/${name}` };
}

function actorOf(github: Presented, account: Account): Schemas["actor"] {
  const { login, url, avatar_url } = simpleUser(github, account);
  return { id: account.databaseId, login, display_login: login, gravatar_id: "", url, avatar_url };
}
