import { z } from "zod";

/**
 * A GitHub login as people write it; case does not matter. Letters, digits and hyphens, 39 at most; those
 * of managed users end in an underscore and the short code of their company. New accounts get single
 * hyphens between other characters, old ones may have several, or one at the end:
 * https://docs.github.com/en/enterprise-cloud@latest/admin/managing-iam/iam-configuration-reference/username-considerations-for-external-authentication
 */
export const Login = z
  .string()
  .regex(
    /^(?=.{1,39}$)[A-Za-z0-9][A-Za-z0-9-]*(?:_[A-Za-z0-9]+)?$/,
    "must be a GitHub login, without @",
  );

export const Email = z.email("must be an email address").max(254, "is too long");

export function isSameLogin(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
