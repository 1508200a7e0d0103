const page = "pageInfo { hasNextPage endCursor }";

const edits = `${page} nodes { editedAt editor { login } diff }`;

/** What somebody wrote and what it said before, of whatever kind it is. */
const textFragment = `fragment Text on Comment {
  id createdAt author { login } body
  userContentEdits(first: 50) { ${edits} }
}`;

const reviewFragment = `fragment Review on PullRequestReview {
  state submittedAt ...Text
  lines: comments(first: 20) { ${page} nodes { url path ...Text } }
}`;

export const recordQuery = `query ExportRecord($owner: String!, $name: String!, $open: String!, $closed: String!, $file: String!) {
  repository(owner: $owner, name: $name) {
    open: ref(qualifiedName: $open) { ...Files }
    closed: ref(qualifiedName: $closed) { ...Files }
    resolution: object(expression: $file) { ... on Blob { text } }
  }
}
fragment Files on Ref {
  target { ... on Commit { tree { entries { name object { ... on Blob { text } } } } } }
}`;

export const threadQuery = `query ExportThread($owner: String!, $name: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    issue(number: $number) {
      number title state ...Text
      comments(first: 50, after: $after) { ${page} nodes { url ...Text } }
    }
  }
}
${textFragment}`;

export const pullsQuery = `query ExportPulls($owner: String!, $name: String!, $head: String!, $after: String) {
  repository(owner: $owner, name: $name) {
    pullRequests(headRefName: $head, first: 10, after: $after) { ${page} nodes { ...Pull } }
  }
}
fragment Pull on PullRequest {
  number title state ...Text
  comments(first: 20) { ${page} nodes { url ...Text } }
  reviews(first: 20) { ${page} nodes { ...Review } }
}
${reviewFragment}
${textFragment}`;

// What comes after the first page of a list that stands within another. Variables: `id`, `after`.

export const nextEditsQuery = `query ExportEdits($id: ID!, $after: String!) {
  node(id: $id) { ... on Comment { list: userContentEdits(first: 100, after: $after) { ${edits} } } }
}`;

export const nextCommentsQuery = `query ExportPullComments($id: ID!, $after: String!) {
  node(id: $id) { ... on PullRequest { list: comments(first: 50, after: $after) { ${page} nodes { url ...Text } } } }
}
${textFragment}`;

export const nextReviewsQuery = `query ExportReviews($id: ID!, $after: String!) {
  node(id: $id) { ... on PullRequest { list: reviews(first: 50, after: $after) { ${page} nodes { ...Review } } } }
}
${reviewFragment}
${textFragment}`;

export const nextLinesQuery = `query ExportLines($id: ID!, $after: String!) {
  node(id: $id) { ... on PullRequestReview { list: comments(first: 50, after: $after) { ${page} nodes { url path ...Text } } } }
}
${textFragment}`;
