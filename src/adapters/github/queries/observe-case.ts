import { caseLabels } from "../../../domain/case/labels.ts";
import { cardFragment } from "./card.ts";
import { commentFragment } from "./comment.ts";
import { provenanceFragment } from "./provenance.ts";
import { pullPagesFragment, resolutionFields, resolutionFragment } from "./resolution.ts";
import { textFragment } from "./text.ts";
import { timelineFragment, timelineTypes } from "./timeline.ts";
import { whoFragment } from "./who.ts";

/** Comments by last change are read a page at a time; a page of fewer is the last. */
export const pageSize = 100;

/**
 * Everything one reconcile of one case needs, in one request.
 *
 * Variables: `issue`, and for each name the case may have `open<i>` (`refs/heads/cases/<name>`) and
 * `closed<i>` (`refs/heads/closed/<name>`).
 *
 * @param names how many names the case may have. Of one once its name is known its resolution is
 *   looked at too; `resolution.ts` says with which variables.
 */
export function observeCaseDocument(names: number): string {
  const numbers = Array.from({ length: names }, (_, i) => i);
  const variables = numbers.map((i) => `, $open${i}: String!, $closed${i}: String!`).join("");
  const records = numbers.flatMap((i) => [
    `open${i}: ref(qualifiedName: $open${i}) { ...Record }`,
    `closed${i}: ref(qualifiedName: $closed${i}) { ...Record }`,
  ]);
  const isKnown = names === 1;
  const resolution = isKnown
    ? ", $resolution: String!, $resolutionRef: String!, $resolutionPath: String!, $appId: Int!"
    : "";
  return `query ObserveCase($issue: ID!${variables}${resolution}) {
  viewer { databaseId }
  node(id: $issue) {
    kind: __typename
    ... on Issue {
      ...CaseIssue
      repository {
        databaseId visibility isArchived
        ${caseLabels.map(({ name }, i) => `label${i}: label(name: ${JSON.stringify(name)}) { id name }`).join("\n        ")}
        register: ref(qualifiedName: "refs/heads/register") { target { oid } }
        ${records.join("\n        ")}${isKnown ? resolutionFields : ""}
      }
    }
  }
}
${issueFragment}
${names > 0 ? recordFragment : ""}
${isKnown ? resolutionFragment + pullPagesFragment : ""}
${commentFragment}
${cardFragment}
${whoFragment}
`;
}

/**
 * The oldest renaming tells the first title. Comments come by last change, since an old one that
 * was edited today is news, and the first three besides, among which the app's own status comment
 * is found however old it is.
 */
const issueFragment = `
fragment CaseIssue on Issue {
  id fullDatabaseId number title state createdAt createdViaEmail body
  author { ...Who }
  labels(first: 100) { totalCount nodes { id name } }
  assignees(first: 20) { totalCount nodes { id databaseId login } }
  projectItems(first: 20, includeArchived: true) { totalCount nodes { ...Card } }
  renames: timelineItems(first: 1, itemTypes: [RENAMED_TITLE_EVENT]) {
    nodes { ... on RenamedTitleEvent { previousTitle } }
  }
  first: comments(first: 3) { nodes { ...Comment } }
  latest: comments(first: ${pageSize}, orderBy: { field: UPDATED_AT, direction: DESC }) {
    pageInfo { hasNextPage endCursor }
    nodes { ...Comment }
  }
  timeline: timelineItems(last: ${pageSize}, itemTypes: [${timelineTypes}]) { ...Timeline }
}
${timelineFragment}`;

/**
 * All files of the record below one commit, however many there are, and its latest commits: what
 * was committed between two looks is seen too.
 */
const recordFragment = `
fragment Record on Ref {
  id
  target { ... on Commit {
    oid committedDate
    history(first: 20) { nodes { ...Provenance message } }
    tree { entries { name object { ...Text } } }
  } }
}
${textFragment}
${provenanceFragment}`;
