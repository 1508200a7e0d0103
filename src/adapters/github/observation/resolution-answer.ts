import { z } from "zod";
import { GitOid, NodeId } from "../../../domain/values/ids.ts";
import { AuthoredCommit } from "./authored-commit.ts";
import { fromBranch, PullsPage } from "./pull-answer.ts";
import { ReviewersPage } from "./reviewers.ts";

/**
 * What GitHub shows of deciding a case: its branch, its newest pull requests, the file in the
 * default branch, who may be asked to review and how merges are allowed.
 *
 * Variables: `resolution` (`resolution/<name>`), `resolutionRef` (`refs/heads/resolution/<name>`),
 * `resolutionPath` (`resolutions/<name>.md`), `appId`, `size` (of a page).
 */
export const resolutionFields = `
        defaultBranchRef { name target { ... on Commit {
          oid
          resolution: file(path: $resolutionPath) { oid }
          changes: history(first: 1, path: $resolutionPath) { nodes { oid } }
        } } }
        resolutionRef: ref(qualifiedName: $resolutionRef) { id target { ... on Commit { ...Authored } } }
        planFeatures { maximumManualReviewRequests }
        squashMergeAllowed mergeCommitAllowed
        assignableUsers(first: $size) { ...Reviewers }
        pullRequests(${fromBranch}) { ...Resolutions }`;

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
  assignableUsers: ReviewersPage,
  pullRequests: PullsPage,
});
export type ResolutionAnswer = z.infer<typeof ResolutionAnswer>;
