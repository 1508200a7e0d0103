import { z } from "zod";
import { type CommitSeen, isAppsAddress } from "../../../domain/tampering/commit-seen.ts";
import { GitOid } from "../../../domain/values/ids.ts";

/**
 * What shows whose a commit is. `GitActor.user` is a `User` and a bot is none, so that only the
 * address and the signature tell. An open pull request from the branch is listed too; only a merged
 * one brought the commit in.
 */
export const provenanceFragment = `
fragment Provenance on Commit {
  oid
  author { email }
  signature { isValid wasSignedByGitHub }
  parents(first: 2) { nodes { oid } }
  associatedPullRequests(first: 100) { totalCount nodes { merged baseRefName } }
}`;

export const ProvenanceAnswer = z.object({
  oid: GitOid,
  author: z.object({ email: z.string().nullable() }).nullable(),
  signature: z.object({ isValid: z.boolean(), wasSignedByGitHub: z.boolean() }).nullable(),
  parents: z.object({ nodes: z.array(z.object({ oid: GitOid })) }),
  associatedPullRequests: z
    .object({
      totalCount: z.int(),
      nodes: z.array(z.object({ merged: z.boolean(), baseRefName: z.string() })),
    })
    .nullable(),
});
type ProvenanceAnswer = z.infer<typeof ProvenanceAnswer>;

/** @param appId the account id of the app's bot; `null` where GitHub did not say it */
export function commitSeen(answer: ProvenanceAnswer, appId: number | null): CommitSeen {
  const { oid, author, signature, parents, associatedPullRequests } = answer;
  return {
    oid,
    byApp: appId !== null && isAppsAddress(author?.email ?? "", appId),
    signedByGitHub: isSignedByGitHub(signature),
    parents: parents.nodes.map((parent) => parent.oid),
    mergedInto: mergedInto(associatedPullRequests),
  };
}

/** The one that was merged may stand behind others that somebody opened. */
function mergedInto(pulls: ProvenanceAnswer["associatedPullRequests"]): CommitSeen["mergedInto"] {
  const { totalCount, nodes } = pulls ?? { totalCount: 0, nodes: [] };
  if (totalCount > nodes.length) return "unknown";
  return nodes.filter(({ merged }) => merged).map(({ baseRefName }) => baseRefName);
}

export function isSignedByGitHub(signature: ProvenanceAnswer["signature"]): boolean {
  return signature !== null && signature.isValid && signature.wasSignedByGitHub;
}
