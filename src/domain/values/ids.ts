import { z } from "zod";

/** A node id of GitHub's GraphQL API, opaque. */
export const NodeId = z.string().min(1).max(200).brand<"NodeId">();
export type NodeId = z.infer<typeof NodeId>;

/** What a case is called everywhere but in its own record: two words, `amber-heron`. */
export const CodeName = z
  .string()
  .regex(/^[a-z]+-[a-z]+$/)
  .max(60)
  .brand<"CodeName">();
export type CodeName = z.infer<typeof CodeName>;

/** A SHA-256 in lower-case hexadecimal. */
export const Sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<"Sha256">();
export type Sha256 = z.infer<typeof Sha256>;

/** Sixteen random bytes in lower-case hexadecimal. */
export const Salt = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand<"Salt">();
export type Salt = z.infer<typeof Salt>;

/** The object id of a git commit or blob. */
export const GitOid = z
  .string()
  .regex(/^[0-9a-f]{40}$/)
  .brand<"GitOid">();
export type GitOid = z.infer<typeof GitOid>;

/**
 * What brought an event about: the node id of a comment, issue, timeline event or review, for a
 * comment with which command in it (`IC_kwDO…#2`, in a later version `IC_kwDO…@<instant>#2`, on a
 * pull request `IC_kwDO…@pull#2`),
 * or `clock:<name>:<instant>`.
 */
export const Cause = z.string().min(1).max(300).brand<"Cause">();
export type Cause = z.infer<typeof Cause>;

/** Whether two commands were written in one version of a comment. */
export function isOfOneText(a: Cause, b: Cause): boolean {
  return a.replace(/#\d+$/, "") === b.replace(/#\d+$/, "");
}
