import { z } from "zod";
import { GitOid } from "../../../domain/values/ids.ts";
import { DatabaseId, GitHubInstant } from "../connection/parse-answer.ts";

/** A commit with its author as GitHub attributes it. */
export const authoredFragment = `
fragment Authored on Commit {
  oid message committedDate
  author { email user { databaseId login } }
  signature { isValid wasSignedByGitHub }
}`;

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
