import { z } from "zod";

const levels = ["read", "write", "admin"] as const;
export const Permissions = z.record(z.string(), z.string());
export type Permissions = Readonly<Record<string, string>>;

export interface GrantedPermissions {
  /** Of what is needed, as much as the installation has. */
  readonly granted: Permissions;
  /** By GitHub's names, as far as it has less. */
  readonly lacks: readonly string[];
}

/** GitHub refuses a whole token for one permission too many, so no more is asked for than there is. */
export function grantedOf(needed: Permissions, installed: Permissions): GrantedPermissions {
  const granted = Object.fromEntries(
    Object.entries(needed).flatMap(([name, level]) => {
      const has = installed[name];
      if (has === undefined) return [];
      return [[name, levels.find((one) => one === level || one === has) ?? level]];
    }),
  );
  return { granted, lacks: Object.keys(needed).filter((name) => granted[name] !== needed[name]) };
}
