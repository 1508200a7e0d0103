/** The lines of an issue's timeline that a case may have to answer. */
export const timelineTypes = [
  "ASSIGNED_EVENT",
  "RENAMED_TITLE_EVENT",
  "LABELED_EVENT",
  "UNLABELED_EVENT",
  "CLOSED_EVENT",
  "REOPENED_EVENT",
  "COMMENT_DELETED_EVENT",
  "PROJECT_V2_ITEM_STATUS_CHANGED_EVENT",
].join(", ");

export const timelineFragment = `
fragment Timeline on IssueTimelineItemsConnection {
  pageInfo { hasPreviousPage startCursor }
  nodes {
    line: __typename
    ... on AssignedEvent { id createdAt actor { ...Who } assignee { ... on User { databaseId login } } }
    ... on RenamedTitleEvent { id createdAt actor { ...Who } currentTitle }
    ... on LabeledEvent { id createdAt actor { ...Who } label { name } }
    ... on UnlabeledEvent { id createdAt actor { ...Who } label { name } }
    ... on ClosedEvent { id createdAt actor { ...Who } }
    ... on ReopenedEvent { id createdAt actor { ...Who } }
    ... on CommentDeletedEvent { id createdAt actor { ...Who } deletedCommentAuthor { ...Who } }
    ... on ProjectV2ItemStatusChangedEvent { id createdAt actor { ...Who } status project { id } }
  }
}`;
