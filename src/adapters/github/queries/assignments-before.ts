import { assignmentsFragment } from "./assignments.ts";
import { pageSize } from "./observe-case.ts";
import { whoFragment } from "./who.ts";

/** The page of assignments before one already read. Variables: `issue`, `before`. */
export const assignmentsBeforeDocument = `query AssignmentsBefore($issue: ID!, $before: String!) {
  node(id: $issue) { ... on Issue {
    assigned: timelineItems(last: ${pageSize}, before: $before, itemTypes: [ASSIGNED_EVENT]) { ...Assignments }
  } }
}
${assignmentsFragment}
${whoFragment}
`;
