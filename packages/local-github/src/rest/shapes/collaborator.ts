import { atLeast, roleIn } from "../../model/access.ts";
import type { Role, User } from "../../model/records/account.ts";
import type { Repository } from "../../model/records/repository.ts";
import { simpleUser } from "./account.ts";
import type { Presented, Schemas } from "./presented.ts";

export function presentCollaborator(
  github: Presented,
  repository: Repository,
  user: User,
): Schemas["collaborator"] {
  const role = roleIn(repository, user);
  return {
    ...simpleUser(github, user),
    permissions: {
      pull: atLeast(role, "read"),
      triage: atLeast(role, "triage"),
      push: atLeast(role, "write"),
      maintain: atLeast(role, "maintain"),
      admin: atLeast(role, "admin"),
    },
    role_name: role,
  };
}

/** The four permissions older fields know: triage counts as read, maintain as write. */
const permissions: Record<Role | "none", "none" | "read" | "write" | "admin"> = {
  none: "none",
  read: "read",
  triage: "read",
  write: "write",
  maintain: "write",
  admin: "admin",
};

export function presentPermission(
  github: Presented,
  repository: Repository,
  user: User,
): Schemas["repository-collaborator-permission"] {
  const role = roleIn(repository, user);
  return {
    permission: permissions[role],
    role_name: role,
    user: presentCollaborator(github, repository, user),
  };
}
