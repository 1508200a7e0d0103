import { z } from "zod";

/** A GitHub login as people write it in the config; case does not matter. */
export const Login = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,59}$/, "must be a GitHub login, without @");

export const Email = z.email("must be an email address").max(254, "is too long");

export function isSameLogin(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
