import type { Organization } from "../../model/records/account.ts";
import type { Hook } from "../../model/records/hook.ts";
import { nameWithOwner, type Repository } from "../../model/records/repository.ts";
import type { Presented, Schemas } from "./presented.ts";

export function repositoryHook(
  { apiUrl }: Presented,
  repository: Repository,
  hook: Hook,
): Schemas["hook"] {
  const url = `${apiUrl}/repos/${nameWithOwner(repository)}/hooks/${hook.databaseId}`;
  return {
    ...hookOf(hook, url),
    type: "Repository",
    test_url: `${url}/tests`,
    last_response: { code: null, status: "unused", message: null },
  };
}

export function organizationHook(
  { apiUrl }: Presented,
  organization: Organization,
  hook: Hook,
): Schemas["org-hook"] {
  const url = `${apiUrl}/orgs/${organization.login}/hooks/${hook.databaseId}`;
  return { ...hookOf(hook, url), type: "Organization" };
}

function hookOf(hook: Hook, url: string) {
  return {
    id: hook.databaseId,
    name: "web",
    active: hook.active,
    events: [...hook.events],
    config: { url: hook.url, content_type: hook.contentType, insecure_ssl: "0" },
    url,
    ping_url: `${url}/pings`,
    deliveries_url: `${url}/deliveries`,
    created_at: hook.createdAt,
    updated_at: hook.createdAt,
  };
}
