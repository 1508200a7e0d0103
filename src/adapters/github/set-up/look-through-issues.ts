import { z } from "zod";
import type { GitHub } from "../connection/connect-github.ts";
import { parseAnswer } from "../connection/parse-answer.ts";
import { askSetUp } from "./ask-set-up.ts";
import { issueFragment, ConfigurationIssueAnswer } from "./issue-answer.ts";

/** A page of the repository's issues, newest first, with whether the app wrote in them. */
export const lookThroughIssuesQuery = `query LookThroughIssues($owner: String!, $name: String!, $after: String) {
  repository(owner: $owner, name: $name) {
    issues(first: 100, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {
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

type IssueNode = z.infer<typeof IssuesAnswer>["repository"]["issues"]["nodes"][number];

/** An issue of ours, however old; the newest where there are several. */
export async function findOwnIssue(
  github: GitHub,
  isIt: (issue: IssueNode) => boolean,
): Promise<IssueNode | undefined> {
  for await (const issues of pages(github)) {
    const ours = issues.find((issue) => issue.viewerDidAuthor && isIt(issue));
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
  const operation = "LookThroughIssues";
  const { owner, name } = github.repository;
  let after: string | null = null;
  do {
    const variables = { owner, name, after };
    const data = await askSetUp(github, operation, lookThroughIssuesQuery, variables);
    const { issues } = parseAnswer(IssuesAnswer, data, operation).repository;
    yield issues.nodes;
    after = issues.pageInfo.hasNextPage ? issues.pageInfo.endCursor : null;
  } while (after !== null);
}
