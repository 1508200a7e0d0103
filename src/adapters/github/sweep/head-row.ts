import { z } from "zod";
import { isAppsAddress } from "../../../domain/tampering/commit-seen.ts";
import { GitHubInstant } from "../connection/parse-answer.ts";
import { isSignedByGitHub, ProvenanceAnswer } from "../observation/provenance.ts";
import type { RecordHead } from "./join-sweep.ts";

/** A record branch by its newest commit. */
export const headRowFragment = `fragment RecordHead on Ref {
  name
  target { ... on Commit {
    oid message committedDate
    author { email }
    signature { isValid wasSignedByGitHub }
  } }
}`;

export const HeadRow = z.object({
  name: z.string(),
  target: ProvenanceAnswer.pick({ oid: true, author: true, signature: true }).extend({
    message: z.string(),
    committedDate: GitHubInstant,
  }),
});

export function recordHead({ name, target }: z.infer<typeof HeadRow>, appId: number): RecordHead {
  const { oid, message, committedDate, author, signature } = target;
  const isOurs = isAppsAddress(author?.email ?? "", appId) && isSignedByGitHub(signature);
  return { name, message, committedDate, head: { oid, isOurs } };
}
