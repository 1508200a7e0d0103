import { z } from "zod";
import { Actor, actorFields } from "./actor.ts";
import { nodes } from "./nodes.ts";

/** What the console shows of a pull request, for a GraphQL document. */
export const pullFields = /* GraphQL */ `
  number
  state
  isDraft
  body
  createdAt
  mergedAt
  mergedBy { ${actorFields} }
  author { ${actorFields} }
  headRefName
  headRefOid
  baseRefName
  files(first: 10) { nodes { path changeType } }
  reviewRequests(first: 50) { nodes { requestedReviewer { ... on User { login } } } }
  reviews(last: 100, states: [APPROVED, CHANGES_REQUESTED, DISMISSED, COMMENTED]) {
    nodes { databaseId state body submittedAt author { ${actorFields} } commit { oid } }
  }
  dismissals: timelineItems(last: 100, itemTypes: [REVIEW_DISMISSED_EVENT]) {
    nodes {
      ... on ReviewDismissedEvent {
        actor { ${actorFields} }
        dismissalMessage
        previousReviewState
        review { databaseId }
      }
    }
  }
  newest: commits(last: 1) {
    nodes {
      commit {
        checkSuites(first: 20) {
          nodes {
            app { slug }
            checkRuns(first: 20) {
              nodes {
                name
                conclusion
                title
                summary
                annotations(first: 50) {
                  nodes { path message annotationLevel location { start { line } } }
                }
              }
            }
          }
        }
      }
    }
  }
  commits(last: 50) {
    nodes {
      commit {
        oid
        committedDate
        messageHeadline
        author { name user { login } }
      }
    }
  }
`;

const Review = z.object({
  databaseId: z.int(),
  state: z.enum(["APPROVED", "CHANGES_REQUESTED", "DISMISSED", "COMMENTED"]),
  body: z.string(),
  submittedAt: z.string(),
  author: Actor,
  commit: z.object({ oid: z.string() }).nullable(),
});
export type Review = z.infer<typeof Review>;

const Dismissal = z.object({
  actor: Actor,
  dismissalMessage: z.string().nullable(),
  previousReviewState: z.string(),
  review: z.object({ databaseId: z.int() }).nullable(),
});
export type Dismissal = z.infer<typeof Dismissal>;

const Annotation = z.object({
  path: z.string(),
  message: z.string(),
  annotationLevel: z.string(),
  location: z.object({ start: z.object({ line: z.int() }) }),
});
export type Annotation = z.infer<typeof Annotation>;

const CheckRun = z.object({
  name: z.string(),
  conclusion: z.string().nullable(),
  title: z.string().nullable(),
  summary: z.string().nullable(),
  annotations: nodes(Annotation),
});
const CheckSuite = z.object({
  app: z.object({ slug: z.string() }).nullable(),
  checkRuns: nodes(CheckRun),
});

const Commit = z.object({
  oid: z.string(),
  committedDate: z.string(),
  messageHeadline: z.string(),
  author: z.object({
    name: z.string().nullable(),
    user: z.object({ login: z.string() }).nullable(),
  }),
});
export type Commit = z.infer<typeof Commit>;

export const Pull = z.object({
  number: z.int(),
  state: z.enum(["OPEN", "CLOSED", "MERGED"]),
  isDraft: z.boolean(),
  body: z.string(),
  createdAt: z.string(),
  mergedAt: z.string().nullable(),
  mergedBy: Actor,
  author: Actor,
  headRefName: z.string(),
  headRefOid: z.string(),
  baseRefName: z.string(),
  files: nodes(z.object({ path: z.string(), changeType: z.string() })),
  reviewRequests: nodes(
    z.object({ requestedReviewer: z.object({ login: z.string() }).nullable() }),
  ),
  reviews: nodes(Review),
  dismissals: nodes(Dismissal),
  newest: nodes(z.object({ commit: z.object({ checkSuites: nodes(CheckSuite) }) })),
  commits: nodes(z.object({ commit: Commit })),
});
export type Pull = z.infer<typeof Pull>;
