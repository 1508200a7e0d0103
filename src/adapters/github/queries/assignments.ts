export const assignmentsFragment = `
fragment Assignments on IssueTimelineItemsConnection {
  pageInfo { hasPreviousPage startCursor }
  nodes {
    ... on AssignedEvent { id createdAt actor { ...Who } assignee { ... on User { databaseId login } } }
  }
}`;
