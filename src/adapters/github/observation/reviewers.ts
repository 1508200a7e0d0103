import { z } from "zod";
import type { AskGraphql } from "../connection/graphql-client.ts";
import { wholeData } from "../connection/graphql-fault.ts";
import { parseAnswer } from "../connection/parse-answer.ts";
import { ReviewerAnswer } from "./pull-answer.ts";

export const reviewersFragment = `fragment Reviewers on UserConnection {
  pageInfo { hasNextPage endCursor }
  nodes { id databaseId login }
}`;

export const ReviewersPage = z.object({
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  nodes: z.array(ReviewerAnswer),
});
type ReviewersPage = z.infer<typeof ReviewersPage>;

/** The next page of who may be asked to review. Variables: `repository`, `after`, `size`. */
export const reviewersAfterDocument = `query ReviewersAfter($repository: ID!, $after: String!, $size: Int!) {
  node(id: $repository) { ... on Repository {
    assignableUsers(first: $size, after: $after) { ...Reviewers }
  } }
}
${reviewersFragment}
`;

const operation = "ReviewersAfter";

const Answer = z.object({ node: z.object({ assignableUsers: ReviewersPage }) });

/**
 * All who may be asked to review: where the organisation lets its members read, those who are to
 * decide may stand behind hundreds of others.
 */
export async function allReviewers(
  ask: AskGraphql,
  repository: string | number | undefined,
  { nodes, pageInfo: { hasNextPage, endCursor: after } }: ReviewersPage,
): Promise<ReviewersPage["nodes"]> {
  if (!hasNextPage || after === null) return nodes;
  const request = { operation, text: reviewersAfterDocument, variables: { repository, after } };
  const answer = await ask("case-repository", request);
  const { node } = parseAnswer(Answer, wholeData(answer, operation), operation);
  return [...nodes, ...(await allReviewers(ask, repository, node.assignableUsers))];
}
