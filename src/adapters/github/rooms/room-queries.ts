/** Variables: `room`, the repository's node id; `open` and `closed`, the record's branches. */
export const observeRoomQuery = `query ObserveRoom($room: ID!, $open: String!, $closed: String!) {
  node(id: $room) {
    ... on Repository {
      visibility description
      labels(first: 100) { nodes { name } }
      root: ref(qualifiedName: "refs/tags/comity-root") { target { oid } }
      open: ref(qualifiedName: $open) { target { oid } }
      closed: ref(qualifiedName: $closed) { target { oid } }
      issues(first: 10, orderBy: { field: CREATED_AT, direction: ASC }) {
        nodes {
          id number body viewerDidAuthor
          comments(first: 100) {
            nodes { id fullDatabaseId body viewerDidAuthor }
          }
        }
      }
    }
  }
}
`;

export const writeRoomIssue = `mutation WriteRoomIssue($input: UpdateIssueInput!) {
  updateIssue(input: $input) { issue { id } }
}
`;

export const addRoomComment = `mutation AddRoomComment($input: AddCommentInput!) {
  addComment(input: $input) { commentEdge { node { id } } }
}
`;

export const editRoomComment = `mutation EditRoomComment($input: UpdateIssueCommentInput!) {
  updateIssueComment(input: $input) { issueComment { id } }
}
`;

export const deleteRoomComment = `mutation DeleteRoomComment($input: DeleteIssueCommentInput!) {
  deleteIssueComment(input: $input) { clientMutationId }
}
`;
