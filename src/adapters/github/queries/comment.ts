/** A comment with its latest ten versions. GitHub lists none before the first edit. */
export const commentFragment = `
fragment Comment on IssueComment {
  id fullDatabaseId createdAt updatedAt lastEditedAt createdViaEmail viewerDidAuthor body
  author { ...Who }
  userContentEdits(first: 10) { totalCount nodes { editedAt deletedAt diff editor { ...Who } } }
  reactionGroups { content viewerHasReacted }
}`;
