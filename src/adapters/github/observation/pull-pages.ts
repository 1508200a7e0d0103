import { z } from "zod";
import { Cause, GitOid, NodeId } from "../../../domain/values/ids.ts";
import { GitHubInstant } from "../connection/parse-answer.ts";
import { ActorAnswer } from "./actor.ts";

export const historyTypes = "REVIEW_DISMISSED_EVENT, CLOSED_EVENT, CONVERT_TO_DRAFT_EVENT";

/** A page of each list of a pull request that may have several. */
export const pullPagesFragment = `
fragment Reviews on PullRequestReviewConnection {
  pageInfo { hasPreviousPage startCursor }
  nodes { id state submittedAt body author { ...Who } commit { oid } }
}
fragment History on PullRequestTimelineItemsConnection {
  pageInfo { hasPreviousPage startCursor }
  nodes {
    line: __typename
    ... on ReviewDismissedEvent { createdAt actor { ...Who } previousReviewState review { id } }
    ... on ClosedEvent { id createdAt actor { ...Who } }
    ... on ConvertToDraftEvent { id createdAt actor { ...Who } }
  }
}`;

const PageBefore = z.object({ hasPreviousPage: z.boolean(), startCursor: z.string().nullable() });

export const ReviewsPage = z.object({
  pageInfo: PageBefore,
  nodes: z.array(
    z.object({
      id: NodeId,
      state: z.enum(["APPROVED", "CHANGES_REQUESTED", "DISMISSED"]),
      submittedAt: GitHubInstant,
      body: z.string(),
      author: ActorAnswer,
      commit: z.object({ oid: GitOid }).nullable(),
    }),
  ),
});
export type ReviewsPage = z.infer<typeof ReviewsPage>;

export const HistoryPage = z.object({
  pageInfo: PageBefore,
  nodes: z.array(
    z.discriminatedUnion("line", [
      z.object({
        line: z.literal("ReviewDismissedEvent"),
        createdAt: GitHubInstant,
        actor: ActorAnswer,
        previousReviewState: z.string(),
        review: z.object({ id: NodeId }).nullable(),
      }),
      z.object({
        line: z.enum(["ClosedEvent", "ConvertToDraftEvent"]),
        id: Cause,
        createdAt: GitHubInstant,
        actor: ActorAnswer,
      }),
    ]),
  ),
});
export type HistoryPage = z.infer<typeof HistoryPage>;
