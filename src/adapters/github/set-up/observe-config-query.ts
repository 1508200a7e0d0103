import { caseLabels } from "../../../domain/case/labels.ts";
import { provenanceFragment } from "../queries/provenance.ts";
import { configChangeFields, openPullsField, proposalFragment } from "./pull-query.ts";

const labels = caseLabels
  .map(({ name }, index) => `label${index}: label(name: ${JSON.stringify(name)}) { ...Label }`)
  .join("\n    ");

const blob = "... on Blob { oid byteSize isTruncated text }";

const board = `fragment Board on ProjectV2 {
  id number title shortDescription readme closed public
  creator { kind: __typename ... on Bot { databaseId } }
  fields(first: 50) { totalCount nodes {
    ... on ProjectV2FieldCommon { id name dataType }
    ... on ProjectV2SingleSelectField { options { id name color description } }
  } }
}`;

const issue = `fragment ConfigurationIssue on Issue {
  id title body state viewerDidAuthor repository { id }
  lastEditedAt editor { ... on Bot { databaseId } }
}`;

/** What set-up looks at, in one request. */
export const observeConfigQuery = `query ObserveConfig($owner: String!, $name: String!, $withBoards: Boolean!, $issue: ID = "", $withIssue: Boolean!, $appId: Int!) {
  viewer { databaseId }
  repository(owner: $owner, name: $name) {
    id visibility isArchived hasIssuesEnabled
    planFeatures { codeowners }
    owner { kind: __typename id }
    ${labels}
    projectsV2(first: 20) @include(if: $withBoards) { nodes { ...Board } }
    defaultBranchRef { name target { ... on Commit {
      oid
      tree { entries { name } }
      forms: file(path: ".github/ISSUE_TEMPLATE") { object { ... on Tree { entries { name } } } }
      config: file(path: ".github/comity.yml") { object { ${blob} } }
      ${configChangeFields}
    } } }
    ${openPullsField}
    root: ref(qualifiedName: "refs/tags/comity-root") { target { oid } }
    register: ref(qualifiedName: "refs/heads/register") { target { ... on Commit {
      oid
      tree { entries { name object { ${blob} } } }
      history(first: 50) { nodes { ...Provenance } }
    } } }
    open: refs(refPrefix: "refs/heads/cases/", first: 1) { totalCount }
    closed: refs(refPrefix: "refs/heads/closed/", first: 1) { totalCount }
  }
  issue: node(id: $issue) @include(if: $withIssue) { ...ConfigurationIssue }
}
fragment Label on Label { name color description }
${provenanceFragment}
${proposalFragment}
${board}
${issue}`;

/** The same for what `setup.yml` names and the first look did not find. */
export const observeKnownQuery = `query ObserveKnown($issue: ID = "", $board: ID = "", $withIssue: Boolean!, $withBoard: Boolean!) {
  issue: node(id: $issue) @include(if: $withIssue) { ...ConfigurationIssue }
  board: node(id: $board) @include(if: $withBoard) { ...Board }
}
${board}
${issue}`;

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
${issue}`;
