import { pageSize } from "./observe-case.ts";
import { timelineFragment, timelineTypes } from "./timeline.ts";
import { whoFragment } from "./who.ts";

/** The page of the timeline before one already read. Variables: `issue`, `before`. */
export const timelineBeforeDocument = `query TimelineBefore($issue: ID!, $before: String!) {
  node(id: $issue) { ... on Issue {
    timeline: timelineItems(last: ${pageSize}, before: $before, itemTypes: [${timelineTypes}]) { ...Timeline }
  } }
}
${timelineFragment}
${whoFragment}
`;
