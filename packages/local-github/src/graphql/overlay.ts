/** What github.com has and the published schema has not yet. */
export const overlay = /* GraphQL */ `
  extend input ProjectV2SingleSelectFieldOptionInput {
    id: String
  }
  extend enum IssueTimelineItemsItemType {
    PROJECT_V2_ITEM_STATUS_CHANGED_EVENT
  }
  type ProjectV2ItemStatusChangedEvent implements Node {
    id: ID!
    actor: Actor
    createdAt: DateTime!
    previousStatus: String!
    project: ProjectV2
    status: String!
    wasAutomated: Boolean!
  }
  extend union IssueTimelineItems = ProjectV2ItemStatusChangedEvent
`;
