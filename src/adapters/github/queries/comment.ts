/** A comment with its latest ten versions. GitHub lists none before the first edit. */
export const commentFragment = commentWith(10);

/** A comment with as many of its latest versions, a hundred at most. */
export function commentWith(versions: number): string {
  return `
fragment Comment on IssueComment {
  id fullDatabaseId createdAt updatedAt lastEditedAt createdViaEmail viewerDidAuthor body
  author { ...Who }
  userContentEdits(first: ${versions}) { totalCount nodes { editedAt deletedAt diff editor { ...Who } } }
  reactionGroups { content viewerHasReacted }
}`;
}
