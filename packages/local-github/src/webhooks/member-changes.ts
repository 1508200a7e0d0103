import type { MemberOccurrence } from "../model/occurrence.ts";
import type { Role } from "../model/records/account.ts";

/** The three permissions older payload fields know, by role. */
const permissions: Record<Role, "read" | "write" | "admin"> = {
  read: "read",
  triage: "read",
  write: "write",
  maintain: "write",
  admin: "admin",
};

/** The `changes` of a `member` payload. */
export function memberChanges({ action, changes }: MemberOccurrence): object {
  if (changes === undefined) return {};
  const { from, to } = changes.permission;
  if (action === "added") {
    return { changes: { permission: { to: permissions[to] }, role_name: { to } } };
  }
  return {
    changes: {
      ...(from === null ? {} : { old_permission: { from: permissions[from] } }),
      permission: { from, to },
    },
  };
}
