import { z } from "zod";
import { reportLabel } from "../../../domain/case/labels.ts";
import { DatabaseId } from "../connection/parse-answer.ts";
import { whoFragment } from "../observation/actor.ts";
import { anchorsFragment, AnchorsPage } from "../observation/anchors.ts";
import { cardFragment } from "../observation/card.ts";
import { HeadRow, headRowFragment } from "./head-row.ts";
import { IssueRow, issueRowFragment } from "./issue-row.ts";
import { NextPage } from "../connection/next-page.ts";
import { resolutionsFragment, resolutionsShape } from "./resolutions-in.ts";
import { TouchedRow, touchedRowFragment } from "./touched-row.ts";

/**
 * A page of record branches, one of the branches of closed cases, one of open cases, one of anchors
 * and one of issues changed since an instant. The lists advance in the same document, so that N
 * cases cost N/100 requests and not a multiple of that, where GitHub answers so much at once (`size`).
 *
 * With the first page come the resolutions.
 *
 * Variables: `repository`, `since`, `root` and `appId`, for each list where it goes on and whether it does, and
 * `isFirst`.
 */
export const sweepPageDocument = `query SweepPage(
  $repository: ID!, $since: DateTime!, $isFirst: Boolean!, $root: GitObjectID!, $appId: Int!, $size: Int!
  $refsAfter: String, $closedAfter: String, $issuesAfter: String, $anchorsAfter: String, $touchedAfter: String
  $moreRefs: Boolean!, $moreClosed: Boolean!, $moreIssues: Boolean!, $moreAnchors: Boolean!, $moreTouched: Boolean!
) {
  viewer { databaseId }
  node(id: $repository) { ... on Repository {
    ...Resolutions @include(if: $isFirst)
    refs(
      refPrefix: "refs/heads/cases/", first: $size, after: $refsAfter
      orderBy: { field: ALPHABETICAL, direction: ASC }
    ) @include(if: $moreRefs) {
      pageInfo { hasNextPage endCursor }
      nodes { ...RecordHead }
    }
    closed: refs(
      refPrefix: "refs/heads/closed/", first: $size, after: $closedAfter
      orderBy: { field: ALPHABETICAL, direction: ASC }
    ) @include(if: $moreClosed) {
      pageInfo { hasNextPage endCursor }
      nodes { ...RecordHead }
    }
    issues(
      first: $size, after: $issuesAfter, states: [OPEN], labels: [${JSON.stringify(reportLabel)}]
      orderBy: { field: CREATED_AT, direction: ASC }
    ) @include(if: $moreIssues) {
      pageInfo { hasNextPage endCursor }
      nodes { ...IssueRow }
    }
    root: object(oid: $root) @include(if: $moreAnchors) { ...Anchors }
    touched: issues(
      first: $size, after: $touchedAfter, filterBy: { since: $since }
      orderBy: { field: UPDATED_AT, direction: DESC }
    ) @include(if: $moreTouched) {
      pageInfo { hasNextPage endCursor }
      nodes { ...TouchedRow }
    }
  } }
}
${resolutionsFragment}
${headRowFragment}
${issueRowFragment}
${touchedRowFragment}
${anchorsFragment}
${cardFragment}
${whoFragment}
`;

/** A list is left out once it has been read to its end. */
export const SweepAnswer = z.object({
  viewer: z.object({ databaseId: DatabaseId }),
  node: z.object({
    ...resolutionsShape,
    refs: z.object({ pageInfo: NextPage, nodes: z.array(HeadRow) }).optional(),
    closed: z.object({ pageInfo: NextPage, nodes: z.array(HeadRow) }).optional(),
    issues: z.object({ pageInfo: NextPage, nodes: z.array(IssueRow) }).optional(),
    root: AnchorsPage.optional(),
    touched: z.object({ pageInfo: NextPage, nodes: z.array(TouchedRow) }).optional(),
  }),
});
