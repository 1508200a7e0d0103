import { z } from "zod";
import { NodeId } from "../../../domain/ids.ts";
import { CardAnswer } from "../observation/card.ts";
import { DatabaseId, GitHubInstant } from "../parse-answer.ts";

const NextPage = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() });

const IssueRow = z.object({
  id: NodeId,
  title: z.string(),
  updatedAt: GitHubInstant,
  latest: z.object({
    totalCount: z.int(),
    nodes: z.array(z.object({ updatedAt: GitHubInstant, viewerDidAuthor: z.boolean() })),
  }),
  labels: z.object({ nodes: z.array(z.object({ name: z.string() })) }),
  assignees: z.object({ nodes: z.array(z.object({ databaseId: DatabaseId })) }),
  projectItems: z.object({ nodes: z.array(CardAnswer) }),
});
export type IssueRow = z.infer<typeof IssueRow>;

/** A record branch by its head. */
const RefRow = z.object({ name: z.string(), target: z.object({ message: z.string() }) });

/** A list is left out once it has been read to its end. */
export const SweepAnswer = z.object({
  node: z.object({
    refs: z.object({ pageInfo: NextPage, nodes: z.array(RefRow) }).optional(),
    issues: z.object({ pageInfo: NextPage, nodes: z.array(IssueRow) }).optional(),
  }),
});
