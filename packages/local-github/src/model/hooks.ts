import { requireAccess } from "./access.ts";
import { demands } from "./demands.ts";
import { GitHubRefusal, notFound } from "./github-refusal.ts";
import { mayAdminister } from "./memberships.ts";
import type { Organization } from "./records/account.ts";
import type { Hook } from "./records/hook.ts";
import type { Repository } from "./records/repository.ts";
import type { Viewer } from "./viewer.ts";
import type { World } from "./world.ts";

type HookLevel = "read" | "write";

export type NewHook = Pick<Hook, "url" | "contentType" | "events" | "active">;

/**
 * The webhooks of a repository; admins see and change them, apps with `repository_hooks`.
 * https://docs.github.com/rest/repos/webhooks
 */
export function hooksOf(
  viewer: Viewer,
  place: Repository | Organization,
  level: HookLevel,
): Map<number, Hook> {
  if ("members" in place) requireOwner(viewer, place, level);
  else requireAccess(viewer, place, level === "read" ? demands.readHooks : demands.writeHooks);
  return place.hooks;
}

export function addHook(
  world: World,
  viewer: Viewer,
  place: Repository | Organization,
  input: NewHook,
): Hook {
  const hooks = hooksOf(viewer, place, "write");
  const hook = { ...input, databaseId: world.nextId(), createdAt: world.now() };
  hooks.set(hook.databaseId, hook);
  return hook;
}

export function removeHook(viewer: Viewer, place: Repository | Organization, id: number): void {
  if (!hooksOf(viewer, place, "write").delete(id)) throw notFound();
}

/**
 * Owners of the organisation, and apps with `organization_hooks`; to other people there is nothing.
 * https://docs.github.com/rest/orgs/webhooks
 */
function requireOwner(viewer: Viewer, organization: Organization, level: HookLevel): void {
  if (mayAdminister(viewer, organization, "organization_hooks", level)) return;
  if (viewer.kind === "user") throw notFound();
  throw new GitHubRefusal("FORBIDDEN", "Resource not accessible by integration");
}
