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
  associatedPullRequests(first: 5) { nodes { merged baseRefName } }
}`;

export const ProvenanceAnswer = z.object({
  oid: GitOid,
  author: z.object({ email: z.string().nullable() }).nullable(),
  signature: z.object({ isValid: z.boolean(), wasSignedByGitHub: z.boolean() }).nullable(),
  parents: z.object({ nodes: z.array(z.object({ oid: GitOid })) }),
  associatedPullRequests: z
    .object({ nodes: z.array(z.object({ merged: z.boolean(), baseRefName: z.string() })) })
    .nullable(),
});
type ProvenanceAnswer = z.infer<typeof ProvenanceAnswer>;

/** @param appId the account id of the app's bot; `null` where GitHub did not say it */
export function commitSeen(answer: ProvenanceAnswer, appId: number | null): CommitSeen {
  const { oid, author, signature, parents, associatedPullRequests } = answer;
  const merged = associatedPullRequests?.nodes.filter((pull) => pull.merged) ?? [];
  return {
    oid,
    byApp: appId !== null && isAppsAddress(author?.email ?? "", appId),
    signedByGitHub: isSignedByGitHub(signature),
    parents: parents.nodes.map((parent) => parent.oid),
    mergedInto: merged.map((pull) => pull.baseRefName),
  };
}

export function isSignedByGitHub(signature: ProvenanceAnswer["signature"]): boolean {
  return signature !== null && signature.isValid && signature.wasSignedByGitHub;
}
