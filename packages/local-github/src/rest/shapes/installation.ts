import type { Installation } from "../../model/records/app.ts";
import { simpleUser } from "./account.ts";
import type { Presented, Schemas } from "./presented.ts";

export function presentInstallation(
  github: Presented,
  installation: Installation,
): Schemas["installation"] {
  const { account, app, suspended } = installation;
  const url = `${github.apiUrl}/app/installations/${installation.databaseId}`;
  return {
    id: installation.databaseId,
    client_id: app.clientId,
    account: simpleUser(github, account),
    repository_selection: installation.repositorySelection,
    access_tokens_url: `${url}/access_tokens`,
    repositories_url: `${github.apiUrl}/installation/repositories`,
    html_url: `${github.world.webUrl}/organizations/${account.login}/settings/installations/${installation.databaseId}`,
    app_id: app.databaseId,
    app_slug: app.slug,
    target_id: account.databaseId,
    target_type: account.type,
    permissions: { ...installation.permissions },
    events: [...installation.events],
    single_file_name: null,
    has_multiple_single_files: false,
    single_file_paths: [],
    created_at: installation.createdAt,
    updated_at: installation.updatedAt,
    suspended_by: suspended === undefined ? null : simpleUser(github, suspended.by),
    suspended_at: suspended?.at ?? null,
  };
}

/**
 * An installation in the list of them. There, GitHub's published shape asks an account to be an
 * enterprise as well (`allOf` where a single one has `anyOf`), so it gets what only enterprises
 * have too.
 */
export function listedInstallation(github: Presented, installation: Installation) {
  const { account } = installation;
  const enterprise = {
    name: account.name ?? account.login,
    slug: account.login,
    created_at: account.createdAt,
    updated_at: account.updatedAt,
  };
  return {
    ...presentInstallation(github, installation),
    account: { ...simpleUser(github, account), ...enterprise },
  };
}
