import type { InstallationRepositoriesOccurrence } from "../model/occurrence.ts";
import { nameWithOwner, type Repository } from "../model/records/repository.ts";

/** What is particular to an `installation_repositories` payload. */
export function changedRepositories({
  action,
  installation,
  repositories,
}: InstallationRepositoriesOccurrence): object {
  const named = repositories.map(nameOnly);
  return {
    repository_selection: installation.repositorySelection,
    repositories_added: action === "added" ? named : [],
    repositories_removed: action === "removed" ? named : [],
    requester: null,
  };
}

/** As payloads name repositories of an installation. */
export function nameOnly(repository: Repository) {
  return {
    id: repository.databaseId,
    node_id: repository.nodeId,
    name: repository.name,
    full_name: nameWithOwner(repository),
    private: repository.private,
  };
}
