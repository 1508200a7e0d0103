import { z } from "zod";
import { GitOid } from "../../../domain/values/ids.ts";
import { isAppsAddress, type CommitSeen } from "../../../domain/tampering/commit-seen.ts";

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
