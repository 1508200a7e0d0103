import type { InstallationToken } from "../../auth/installation-tokens.ts";
import type { Installation } from "../../model/records/app.ts";
import type { Presented } from "./presented.ts";
import { presentRepository } from "./repository.ts";

/** A token just made, with what it is good for. */
export function presentToken(
  github: Presented,
  installation: Installation,
  minted: InstallationToken,
) {
  const { repositoryIds } = minted;
  const chosen =
    repositoryIds === "all"
      ? undefined
      : [...github.world.repositories.values()].filter(({ databaseId }) =>
          repositoryIds.has(databaseId),
        );
  return {
    token: minted.token,
    expires_at: `${new Date(minted.expiresAt).toISOString().slice(0, 19)}Z`,
    permissions: minted.permissions,
    repository_selection:
      chosen === undefined ? installation.repositorySelection : ("selected" as const),
    ...(chosen === undefined
      ? {}
      : { repositories: chosen.map((repository) => presentRepository(github, repository)) }),
  };
}
