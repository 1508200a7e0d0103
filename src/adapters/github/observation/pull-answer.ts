import { z } from "zod";
import { Cause, GitOid, NodeId } from "../../../domain/values/ids.ts";
import { DatabaseId, GitHubInstant } from "../connection/parse-answer.ts";
import { ActorAnswer } from "./actor.ts";
import { BlobAnswer } from "./blob.ts";

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
        line: z.literal("ClosedEvent"),
        id: Cause,
        createdAt: GitHubInstant,
        actor: ActorAnswer,
      }),
    ]),
  ),
});
export type HistoryPage = z.infer<typeof HistoryPage>;

const FileAnswer = z
  .object({ oid: GitOid, object: z.union([BlobAnswer, z.object({})]).nullable() })
  .nullable();
export type FileAnswer = z.infer<typeof FileAnswer>;

/** A person where GitHub says one; teams and bots are left out. */
const ReviewerAnswer = z.object({
  id: NodeId.optional(),
  databaseId: DatabaseId.nullish(),
  login: z.string().optional(),
});
export type ReviewerAnswer = z.infer<typeof ReviewerAnswer>;

export const AuthoredCommit = z.object({
  oid: GitOid,
  message: z.string(),
  committedDate: GitHubInstant,
  author: z
    .object({
      email: z.string().nullable(),
      user: z.object({ databaseId: DatabaseId.nullable(), login: z.string() }).nullable(),
    })
    .nullable(),
  signature: z.object({ isValid: z.boolean(), wasSignedByGitHub: z.boolean() }).nullable(),
});
export type AuthoredCommit = z.infer<typeof AuthoredCommit>;

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

/** The fields beside the records that are asked for where a case's name is known. */
export const ResolutionAnswer = z.object({
  defaultBranchRef: z.object({
    name: z.string(),
    target: z.object({
      oid: GitOid,
      resolution: z.object({ oid: GitOid }).nullable(),
      changes: z.object({ nodes: z.array(z.object({ oid: GitOid })) }),
    }),
  }),
  resolutionRef: z.object({ id: NodeId, target: AuthoredCommit }).nullable(),
  planFeatures: z.object({ maximumManualReviewRequests: z.int() }),
  squashMergeAllowed: z.boolean(),
  mergeCommitAllowed: z.boolean(),
  assignableUsers: z.object({ nodes: z.array(ReviewerAnswer) }),
  pullRequests: PullsPage,
});
export type ResolutionAnswer = z.infer<typeof ResolutionAnswer>;
