import type { Label } from "../../model/records/label.ts";
import { nameWithOwner, type Repository } from "../../model/records/repository.ts";
import type { Presented, Schemas } from "./presented.ts";

export function presentLabel(
  { apiUrl }: Presented,
  repository: Repository,
  label: Label,
): Schemas["label"] {
  return {
    id: label.databaseId,
    node_id: label.nodeId,
    url: `${apiUrl}/repos/${nameWithOwner(repository)}/labels/${encodeURIComponent(label.name)}`,
    name: label.name,
    color: label.color,
    default: label.isDefault,
    description: label.description,
  };
}
