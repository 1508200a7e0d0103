import { z } from "zod";
import { GitOid } from "../../../domain/values/ids.ts";
import type { ObservedMergedPull } from "../../../ports/observed-pull.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { parseAnswer } from "../connection/parse-answer.ts";
import { askSetUp } from "./ask-set-up.ts";
import { MergedPullAnswer, proposalFragment } from "./proposal-answer.ts";
import { mergedPull } from "./read-pulls.ts";

/** The newest commit that changed the file, or took it away, and what it came with. */
export const fileChangeQuery = `query ObserveFileChange($owner: String!, $name: String!, $path: String!, $appId: Int!) {
  repository(owner: $owner, name: $name) {
    defaultBranchRef { name target { ... on Commit {
      changes: history(first: 1, path: $path) { nodes {
        associatedPullRequests(first: 5) { nodes {
          ...Proposal
          merged mergedAt mergedBy { ...Who }
          mergeCommit { oid config: file(path: $path) { oid } }
          approved: commits(last: 1) { nodes { commit { oid file(path: $path) { oid } } } }
        } }
      } }
    } } }
  }
}
${proposalFragment}`;

const Pull = MergedPullAnswer.extend({
  approved: z.object({
    nodes: z.array(
      z.object({
        commit: z.object({ oid: GitOid, file: z.object({ oid: GitOid }).nullable() }),
      }),
    ),
  }),
});
const Answer = z.object({
  repository: z.object({
    defaultBranchRef: z
      .object({
        name: z.string(),
        target: z.object({
          changes: z.object({
            nodes: z.array(
              z.object({
                associatedPullRequests: z.object({ nodes: z.array(Pull) }).nullable(),
              }),
            ),
          }),
        }),
      })
      .nullable(),
  }),
});

export async function pullsThatBrought(
  github: GitHub,
  path: string,
  appId: number,
): Promise<readonly ObservedMergedPull[]> {
  const operation = "ObserveFileChange";
  const variables = { ...github.repository, path, appId };
  const data = await askSetUp(github, operation, fileChangeQuery, variables);
  const branch = parseAnswer(Answer, data, operation).repository.defaultBranchRef;
  const pulls = branch?.target.changes.nodes.flatMap(
    ({ associatedPullRequests }) => associatedPullRequests?.nodes ?? [],
  );
  return (pulls ?? [])
    .filter(({ baseRefName, merged }) => merged && baseRefName === branch?.name)
    .flatMap((pull) => {
      const { commit } = pull.approved.nodes[0] ?? {};
      const seen = mergedPull(pull);
      const isHead = commit?.oid === pull.headRefOid;
      return seen && isHead ? [{ ...seen, approvedBlob: commit.file?.oid }] : [];
    });
}
