import { z } from "zod";
import type { CodeName } from "../../../domain/values/ids.ts";
import { type Instant, latest } from "../../../domain/values/time.ts";
import type { Changes } from "../../../ports/case-repository.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { wholeData } from "../connection/graphql-fault.ts";
import { GitHubInstant, parseAnswer } from "../connection/parse-answer.ts";
import { inSmallerPages } from "../connection/in-smaller-pages.ts";
import type { PageSizes } from "../connection/page-sizes.ts";
import { pageSize } from "../observation/page-size.ts";
import { ChangesAnswer, changesPageDocument } from "./changes-page.ts";
import { firstPage, pageAfter } from "../connection/next-page.ts";
import { pullsIn, resolutionsIn } from "./resolutions-in.ts";

const operation = "SweepChanges";

/** Reads what changed; `CaseRepository.changes` says what may be relied on. */
export async function changesSince(
  github: GitHub,
  since: Instant,
  sizes: PageSizes,
): Promise<Changes> {
  const { repository } = await github.credentials.access("case-repository");
  const ask = inSmallerPages(github.graphql, sizes);
  const issues: Changes["issues"][number][] = [];
  let resolutions: Changes["resolutions"] = new Map();
  let pulls: ReadonlyMap<number, CodeName> = new Map();
  let branches: Changes["branches"] = { open: 0, closed: 0 };
  let page = firstPage;
  while (page.more) {
    const isFirst = page === firstPage;
    const variables = {
      repository: repository.nodeId,
      since,
      after: page.after,
      isFirst,
    };
    // Each page names the next.
    // oxlint-disable-next-line no-await-in-loop
    const answer = await ask("case-repository", {
      operation,
      text: changesPageDocument,
      variables,
    });
    const { node } = parseAnswer(ChangesAnswer, wholeData(answer, operation), operation);
    issues.push(...node.issues.nodes);
    if (isFirst) {
      [resolutions, pulls] = [resolutionsIn(node), pullsIn(node)];
      const [open = 0, closed = 0] = [node.open?.totalCount, node.closed?.totalCount];
      branches = { open, closed };
    }
    page = pageAfter(node.issues);
  }
  return { issues, comments: await commentsSince(github, since), resolutions, pulls, branches };
}

const route = "GET /repos/{owner}/{repo}/issues/comments";

const Comments = z.array(z.object({ issue_url: z.string(), updated_at: GitHubInstant }));

/**
 * By the number of the issue or pull request. An edit makes a comment newer, and whether it makes its
 * issue newer is written nowhere, so that comments are asked for by themselves.
 * https://docs.github.com/en/rest/issues/comments#list-issue-comments-for-a-repository
 */
async function commentsSince(
  github: GitHub,
  since: Instant,
): Promise<ReadonlyMap<number, Instant>> {
  const { owner, name: repo } = github.repository;
  const asked = { owner, repo, since, per_page: pageSize };
  const answer: unknown = await github.rest("case-repository").paginate(route, asked);
  const newest = new Map<number, Instant>();
  for (const { issue_url, updated_at } of parseAnswer(Comments, answer, route)) {
    const number = Number(/\/(\d+)$/.exec(issue_url)?.[1]);
    newest.set(number, latest(updated_at, newest.get(number) ?? updated_at));
  }
  return newest;
}
