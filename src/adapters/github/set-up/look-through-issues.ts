import { z } from "zod";
import type { GitHub } from "../connection/connect-github.ts";
import { parseAnswer } from "../connection/parse-answer.ts";
import { askSetUp } from "./ask-set-up.ts";
import { issueFragment, ConfigurationIssueAnswer } from "./issue-answer.ts";

/** A page of the repository's issues, by age, with whether the app wrote in them. */
export const lookThroughIssuesQuery = `query LookThroughIssues(
  $owner: String!, $name: String!, $after: String, $direction: OrderDirection!
) {
  repository(owner: $owner, name: $name) {
    issues(first: 100, after: $after, orderBy: { field: CREATED_AT, direction: $direction }) {
      pageInfo { hasNextPage endCursor }
      nodes {
        ...ConfigurationIssue
        comments(first: 3) { nodes { viewerDidAuthor } }
      }
    }
  }
}
${issueFragment}`;

const IssuesAnswer = z.object({
  repository: z.object({
    issues: z.object({
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
      nodes: z.array(
        ConfigurationIssueAnswer.extend({
          comments: z.object({ nodes: z.array(z.object({ viewerDidAuthor: z.boolean() })) }),
        }),
      ),
    }),
  }),
});

type IssuesPage = z.infer<typeof IssuesAnswer>["repository"]["issues"];
type IssueNode = IssuesPage["nodes"][number];

/**
 * An issue of ours, however old. Set-up opens them before there are many, so that the oldest hundred are
 * asked for first; the newest where several stand there, or are elsewhere.
 */
export async function findOwnIssue(
  github: GitHub,
  isIt: (issue: IssueNode) => boolean,
): Promise<IssueNode | undefined> {
  const isOurs = (issue: IssueNode) => issue.viewerDidAuthor && isIt(issue);
  const oldest = await page(github, null, "ASC");
  const early = oldest.nodes.findLast(isOurs);
  if (early || !oldest.pageInfo.hasNextPage) return early;
  for await (const issues of pages(github)) {
    const ours = issues.find(isOurs);
    if (ours) return ours;
  }
  return undefined;
}

/** Our first comment on a case is always among the first on its issue. */
export async function holdsCommentOfOurs(github: GitHub): Promise<boolean> {
  for await (const issues of pages(github)) {
    if (issues.some(({ comments }) => comments.nodes.some((one) => one.viewerDidAuthor))) {
      return true;
    }
  }
  return false;
}

async function* pages(github: GitHub): AsyncGenerator<readonly IssueNode[]> {
  let after: string | null = null;
  do {
    const { nodes, pageInfo }: IssuesPage = await page(github, after, "DESC");
    yield nodes;
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
}

async function page(
  github: GitHub,
  after: string | null,
  direction: "ASC" | "DESC",
): Promise<IssuesPage> {
  const operation = "LookThroughIssues";
  const { owner, name } = github.repository;
  const variables = { owner, name, after, direction };
  const data = await askSetUp(github, operation, lookThroughIssuesQuery, variables);
  return parseAnswer(IssuesAnswer, data, operation).repository.issues;
}
