import { z } from "zod";
import { GitOid, NodeId } from "../../../domain/values/ids.ts";
import { DatabaseId, GitHubInstant } from "../connection/parse-answer.ts";
import { ActorAnswer } from "./actor.ts";
import { AuthoredCommit, authoredFragment } from "./authored-commit.ts";
import { BlobAnswer } from "./blob.ts";
import { CommentAnswer, plainReviewFragment } from "./comment.ts";
import { HistoryPage, historyTypes, ReviewsPage } from "./pull-pages.ts";

/** Anybody who may push opens as many from one branch as there are branches to merge it into. */
export const fromBranch =
  "headRefName: $resolution, first: 10, orderBy: { field: CREATED_AT, direction: DESC }";

/** So many comments on a pull request are read, and as many reviews. */
export const mostSaid = 20;

/** The file is read from the newest commit and not from the branch, which may be gone. */
export const resolutionFragment = `${authoredFragment}${plainReviewFragment}
fragment Resolutions on PullRequestConnection {
  pageInfo { hasNextPage endCursor }
  nodes { ...Resolution }
}
fragment Resolution on PullRequest {
  id number state isDraft isCrossRepository headRefOid baseRefName mergedAt mergeable updatedAt
  changedFiles viewerDidAuthor
  mergedBy { ...Who }
  mergeCommit { oid file(path: $resolutionPath) { oid object { ...Text } } }
  files(first: 5) { nodes { path } }
  reviewRequests(first: 100) {
    nodes { requestedReviewer { ... on User { id databaseId login } } }
  }
  reviews(last: $size, states: [APPROVED, CHANGES_REQUESTED, DISMISSED]) { ...Reviews }
  history: timelineItems(last: $size, itemTypes: [${historyTypes}]) { ...History }
  comments(first: ${mostSaid}, orderBy: { field: UPDATED_AT, direction: DESC }) {
    nodes { ...PlainComment }
  }
  texts: reviews(last: ${mostSaid}, states: [APPROVED, CHANGES_REQUESTED, DISMISSED, COMMENTED]) {
    nodes { ...PlainReview }
  }
  lines: reviewThreads(last: 1) { totalCount }
  commits(last: 30) {
    totalCount
    nodes { commit { ...Authored } }
  }
  newest: commits(last: 1) {
    nodes { commit {
      oid
      file(path: $resolutionPath) { oid object { ...Text } }
      checkSuites(first: 1, filterBy: { appId: $appId }) {
        nodes { checkRuns(first: 1, filterBy: { checkName: "comity/consensus", appId: $appId, checkType: LATEST }) {
          nodes { id conclusion externalId }
        } }
      }
    } }
  }
}`;

const FileAnswer = z
  .object({ oid: GitOid, object: z.union([BlobAnswer, z.object({})]).nullable() })
  .nullable();
export type FileAnswer = z.infer<typeof FileAnswer>;

/** A person where GitHub says one; teams and bots are left out. */
export const ReviewerAnswer = z.object({
  id: NodeId.optional(),
  databaseId: DatabaseId.nullish(),
  login: z.string().optional(),
});
export type ReviewerAnswer = z.infer<typeof ReviewerAnswer>;

export const PullAnswer = z.object({
  id: NodeId,
  number: z.int().positive(),
  state: z.enum(["OPEN", "CLOSED", "MERGED"]),
  isDraft: z.boolean(),
  isCrossRepository: z.boolean(),
  headRefOid: GitOid,
  baseRefName: z.string(),
  mergedAt: GitHubInstant.nullable(),
  mergeable: z.string(),
  updatedAt: GitHubInstant,
  changedFiles: z.int(),
  viewerDidAuthor: z.boolean(),
  mergedBy: ActorAnswer,
  mergeCommit: z.object({ oid: GitOid, file: FileAnswer }).nullable(),
  files: z.object({ nodes: z.array(z.object({ path: z.string() })) }).nullable(),
  reviewRequests: z.object({
    nodes: z.array(z.object({ requestedReviewer: ReviewerAnswer.nullable() })),
  }),
  reviews: ReviewsPage,
  history: HistoryPage,
  comments: z.object({ nodes: z.array(CommentAnswer) }),
  texts: z.object({ nodes: z.array(CommentAnswer) }),
  lines: z.object({ totalCount: z.int() }),
  commits: z.object({
    totalCount: z.int(),
    nodes: z.array(
      z.object({
        commit: AuthoredCommit,
      }),
    ),
  }),
  newest: z.object({
    nodes: z.array(
      z.object({
        commit: z.object({
          oid: GitOid,
          file: FileAnswer,
          checkSuites: z
            .object({
              nodes: z.array(
                z.object({
                  checkRuns: z
                    .object({
                      nodes: z.array(
                        z.object({
                          id: NodeId,
                          conclusion: z.string().nullable(),
                          externalId: z.string().nullable(),
                        }),
                      ),
                    })
                    .nullable(),
                }),
              ),
            })
            .nullable(),
        }),
      }),
    ),
  }),
});
export type PullAnswer = z.infer<typeof PullAnswer>;

/** A page of the pull requests from one branch, newest first. */
export const PullsPage = z.object({
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  nodes: z.array(PullAnswer),
});
export type PullsPage = z.infer<typeof PullsPage>;
