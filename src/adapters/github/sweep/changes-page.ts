import { z } from "zod";
import { NodeId } from "../../../domain/values/ids.ts";
import { GitHubInstant } from "../connection/parse-answer.ts";
import { NextPage } from "../connection/next-page.ts";
import { resolutionsFragment, resolutionsShape } from "./resolutions-in.ts";

/**
 * A page of the issues changed since an instant, newest first, by their names alone; with the first
 * page the resolutions and how many records there are. Cheap enough to be asked every quarter of an hour, since no list stands in
 * another.
 *
 * Variables: `repository`, `since`, `after`, `isFirst` and `size`.
 */
export const changesPageDocument = `query SweepChanges(
  $repository: ID!, $since: DateTime!, $after: String, $isFirst: Boolean!, $size: Int!
) {
  node(id: $repository) { ... on Repository {
    ...Resolutions @include(if: $isFirst)
    open: refs(refPrefix: "refs/heads/cases/", first: 1) @include(if: $isFirst) { totalCount }
    closed: refs(refPrefix: "refs/heads/closed/", first: 1) @include(if: $isFirst) { totalCount }
    issues(
      first: $size, after: $after, filterBy: { since: $since }
      orderBy: { field: UPDATED_AT, direction: DESC }
    ) {
      pageInfo { hasNextPage endCursor }
      nodes { id number updatedAt }
    }
  } }
}
${resolutionsFragment}
`;

const Counted = z.object({ totalCount: z.int() }).nullish();

export const ChangesAnswer = z.object({
  node: z.object({
    ...resolutionsShape,
    open: Counted,
    closed: Counted,
    issues: z.object({
      pageInfo: NextPage,
      nodes: z.array(
        z.object({ id: NodeId, number: z.int().positive(), updatedAt: GitHubInstant }),
      ),
    }),
  }),
});
