import { z } from "zod";
import { NextPage } from "../connection/next-page.ts";
import { NodeId } from "../../../domain/values/ids.ts";

export const boardFragment = `fragment Board on ProjectV2 {
  id number title shortDescription readme closed public
  creator { kind: __typename ... on Bot { databaseId } }
  fields(first: 50) { totalCount nodes {
    ... on ProjectV2FieldCommon { id name dataType }
    ... on ProjectV2SingleSelectField { options { id name color description } }
  } }
  workflows(first: 100) { nodes { id name enabled } }
}`;

const Option = z.object({
  id: z.string(),
  name: z.string(),
  color: z.string(),
  description: z.string(),
});

export const BoardAnswer = z.object({
  id: NodeId,
  number: z.int(),
  title: z.string(),
  shortDescription: z.string().nullable(),
  readme: z.string().nullable(),
  closed: z.boolean(),
  public: z.boolean(),
  creator: z.object({ kind: z.string(), databaseId: z.int().nullish() }).nullable(),
  fields: z.object({
    totalCount: z.int(),
    nodes: z.array(
      z.object({
        id: NodeId,
        name: z.string(),
        dataType: z.string(),
        options: z.array(Option).optional(),
      }),
    ),
  }),
  workflows: z.object({
    nodes: z.array(z.object({ id: NodeId, name: z.string(), enabled: z.boolean() })),
  }),
});

export type BoardAnswer = z.infer<typeof BoardAnswer>;

/** Boards that a repository shows; those the app may not see are holes. */
export const BoardsPage = z.object({
  pageInfo: NextPage,
  nodes: z.array(BoardAnswer.nullable()),
});

/** The boards after those of a page. Variables: `owner`, `name`, `after`. */
export const boardsAfterDocument = `query BoardsAfter($owner: String!, $name: String!, $after: String!) {
  repository(owner: $owner, name: $name) {
    projectsV2(first: 20, after: $after) { pageInfo { hasNextPage endCursor } nodes { ...Board } }
  }
}
${boardFragment}`;
