import { nameWithOwner } from "../../model/records/repository.ts";
import type { PullRequest } from "../../model/records/pull-request.ts";
import type { Presented } from "./presented.ts";

/** The API's address of a pull request. */
export function pullUrl({ apiUrl }: Presented, { issue }: PullRequest): string {
  return `${apiUrl}/repos/${nameWithOwner(issue.repository)}/pulls/${issue.number}`;
}

/** The address under which people see a pull request. */
export function pullPage({ world }: Presented, { issue }: PullRequest): string {
  return `${world.webUrl}/${nameWithOwner(issue.repository)}/pull/${issue.number}`;
}

/** Every address a pull request's shapes carry; those in braces are GitHub's URI templates. */
export function pullLinks(github: Presented, pull: PullRequest) {
  const { issue, headOid } = pull;
  const repository = `${github.apiUrl}/repos/${nameWithOwner(issue.repository)}`;
  const url = pullUrl(github, pull);
  const html_url = pullPage(github, pull);
  const issue_url = `${repository}/issues/${issue.number}`;
  const links = {
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${repository}/pulls/comments{/number}`,
    comments_url: `${issue_url}/comments`,
    statuses_url: `${repository}/statuses/${headOid}`,
  };
  return {
    ...links,
    url,
    html_url,
    issue_url,
    diff_url: `${html_url}.diff`,
    patch_url: `${html_url}.patch`,
    _links: {
      self: { href: url },
      html: { href: html_url },
      issue: { href: issue_url },
      comments: { href: links.comments_url },
      review_comments: { href: links.review_comments_url },
      review_comment: { href: links.review_comment_url },
      commits: { href: links.commits_url },
      statuses: { href: links.statuses_url },
    },
  };
}
