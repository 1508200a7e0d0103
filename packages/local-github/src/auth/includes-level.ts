import type { PermissionLevel } from "../model/records/app.ts";

const ranks: Record<PermissionLevel, number> = { read: 1, write: 2, admin: 3 };

/** Whether a permission that is granted (or not) includes the one that is needed. */
export function includesLevel(
  granted: PermissionLevel | undefined,
  needed: PermissionLevel,
): boolean {
  return granted !== undefined && ranks[granted] >= ranks[needed];
}
