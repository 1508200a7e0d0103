import { GitHubRefused } from "./github-refused.ts";
import type { GitHubRequest } from "./acting-person.ts";
import type { CasePlace } from "./case-place.ts";
import type { PlacedCard } from "./read-case.ts";

/** Where new cases are filed. */
interface Place {
  readonly org: string;
  readonly repo: string;
}

/** The issue at GitHub's API. */
export function issuePath({ org, repo, number }: CasePlace): string {
  return `/repos/${org}/${repo}/issues/${number}`;
}

/** Opens an issue the way a form does; without labels, a blank one. */
export function openIssue(
  { org, repo }: Place,
  title: string,
  body: string,
  labels: readonly string[],
): GitHubRequest {
  return { method: "POST", path: `/repos/${org}/${repo}/issues`, body: { title, body, labels } };
}

export function comment(place: CasePlace, body: string): GitHubRequest {
  return { method: "POST", path: `${issuePath(place)}/comments`, body: { body } };
}

/** Also changes somebody else's comment, where the one who asks may. */
export function editComment({ org, repo }: CasePlace, id: number, body: string): GitHubRequest {
  return { method: "PATCH", path: `/repos/${org}/${repo}/issues/comments/${id}`, body: { body } };
}

export function assign(place: CasePlace, login: string): GitHubRequest {
  return {
    method: "POST",
    path: `${issuePath(place)}/assignees`,
    body: { assignees: [login] },
  };
}

export function unassign(place: CasePlace, login: string): GitHubRequest {
  return {
    method: "DELETE",
    path: `${issuePath(place)}/assignees`,
    body: { assignees: [login] },
  };
}

/** Puts a card into another column. Throws `GitHubRefused` where there is no such card or column. */
export function moveCard(
  { org }: CasePlace,
  card: PlacedCard | undefined,
  status: string,
): GitHubRequest {
  const field = card?.project.field;
  const option = field?.options.find(({ name }) => name === status);
  if (card === undefined || !field || option === undefined) {
    throw new GitHubRefused(404, `There is no card to move to “${status}”.`);
  }
  return {
    method: "PATCH",
    path: `/orgs/${org}/projectsV2/${card.project.number}/items/${card.fullDatabaseId}`,
    body: { fields: [{ id: field.databaseId, value: option.id }] },
  };
}
