import { z } from "zod";
import { DatabaseId } from "../connection/parse-answer.ts";
import { withHoles } from "../connection/with-holes.ts";
import { whoFragment } from "../observation/actor.ts";
import { anchorFields } from "../observation/anchors.ts";
import { cardFragment } from "../observation/card.ts";
import { HeadRow, headRowFragment } from "./head-row.ts";
import { IssueRow, issueRowFragment } from "./issue-row.ts";

/**
 * Single issues, and the branches and the anchor of each record whose name is known.
 *
 * Variables: `issues`, `repository`, `root` and `appId`, and for each name `open<i>`
 * (`refs/heads/cases/<name>`), `closed<i>` (`refs/heads/closed/<name>`) and `anchor<i>`.
 *
 * @param names how many records
 */
export function alonePageDocument(names: number): string {
  const numbers = Array.from({ length: names }, (_, i) => i);
  const variables = numbers
    .map((i) => `, $open${i}: String!, $closed${i}: String!, $anchor${i}: String!`)
    .join("");
  const records = numbers.flatMap((i) => [
    `open${i}: ref(qualifiedName: $open${i}) { ...RecordHead }`,
    `closed${i}: ref(qualifiedName: $closed${i}) { ...RecordHead }`,
  ]);
  const repository = `
  repository: node(id: $repository) { ... on Repository {
    ${records.join("\n    ")}
    ${anchorFields(names)}
  } }`;
  const known = ", $repository: ID!, $root: GitObjectID!, $appId: Int!";
  return `query SweepAlone($issues: [ID!]!${names > 0 ? known : ""}${variables}) {
  viewer { databaseId }
  nodes(ids: $issues) { ... on Issue { state viewerDidAuthor ...IssueRow } }${names > 0 ? repository : ""}
}
${names > 0 ? headRowFragment : ""}
${issueRowFragment}
${cardFragment}
${whoFragment}
`;
}

const AloneRow = IssueRow.extend({
  state: z.enum(["OPEN", "CLOSED"]),
  viewerDidAuthor: z.boolean(),
});

export const AloneAnswer = z.object({
  viewer: z.object({ databaseId: DatabaseId }),
  /** Without those that are gone meanwhile. */
  nodes: withHoles(AloneRow),
  // The records are further keys, as many as names were asked for.
  repository: z.looseObject({}).optional(),
});

export const RecordBranch = HeadRow.nullish();
