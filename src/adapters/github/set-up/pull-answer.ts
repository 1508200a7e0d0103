import { z } from "zod";
import { GitOid, NodeId } from "../../../domain/values/ids.ts";
import { ActorAnswer } from "../observation/actor.ts";
import { GitHubInstant } from "../connection/parse-answer.ts";
import { MaybeBlob } from "./blob-answer.ts";

const Page = z.object({ hasPreviousPage: z.boolean() });
const Opinion = z.enum(["APPROVED", "CHANGES_REQUESTED", "DISMISSED"]);
const Runs = z.object({ nodes: z.array(z.object({ externalId: z.string().nullable() })) });
const Entry = z.object({ oid: GitOid }).nullable();

const Newest = z.object({
  oid: GitOid,
  config: z.object({ object: MaybeBlob }).nullable(),
  resolutions: Entry,
  checkSuites: z.object({ nodes: z.array(z.object({ config: Runs, consensus: Runs })) }).nullable(),
});

const Proposal = z.object({
  id: NodeId,
  number: z.int(),
  headRefName: z.string(),
  headRefOid: GitOid,
  baseRefName: z.string(),
  isCrossRepository: z.boolean(),
  author: ActorAnswer,
  reviews: z.object({
    pageInfo: Page,
    nodes: z.array(
      z.object({
        id: NodeId,
        state: Opinion,
        submittedAt: GitHubInstant.nullable(),
        author: ActorAnswer,
        commit: z.object({ oid: GitOid }).nullable(),
      }),
    ),
  }),
  dismissals: z.object({
    pageInfo: Page,
    nodes: z.array(
      z.object({
        createdAt: GitHubInstant,
        actor: ActorAnswer,
        previousReviewState: z.string(),
        review: z.object({ id: NodeId }).nullable(),
      }),
    ),
  }),
  newest: z.object({ nodes: z.array(z.object({ commit: Newest })) }),
});
export type ProposalAnswer = z.infer<typeof Proposal>;

export const OpenPullAnswer = Proposal.extend({
  files: z
    .object({
      totalCount: z.int(),
      nodes: z.array(z.object({ path: z.string(), changeType: z.string() })),
    })
    .nullable(),
});
export type OpenPullAnswer = z.infer<typeof OpenPullAnswer>;

export const MergedPullAnswer = Proposal.extend({
  merged: z.boolean(),
  mergedAt: GitHubInstant.nullable(),
  mergedBy: ActorAnswer,
  mergeCommit: z.object({ oid: GitOid, config: Entry }).nullable(),
});
export type MergedPullAnswer = z.infer<typeof MergedPullAnswer>;
