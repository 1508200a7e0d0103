import type { DeployKey } from "../../model/records/deploy-key.ts";
import { nameWithOwner, type Repository } from "../../model/records/repository.ts";
import type { Presented, Schemas } from "./presented.ts";

export function presentDeployKey(
  { apiUrl }: Presented,
  repository: Repository,
  key: DeployKey,
): Schemas["deploy-key"] {
  return {
    id: key.databaseId,
    key: key.key,
    url: `${apiUrl}/repos/${nameWithOwner(repository)}/keys/${key.databaseId}`,
    title: key.title,
    verified: true,
    created_at: key.createdAt,
    read_only: key.readOnly,
    added_by: key.addedBy,
    last_used: null,
    enabled: true,
  };
}
