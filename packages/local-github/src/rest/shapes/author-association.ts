import type { Actor } from "../../model/records/account.ts";
import type { Repository } from "../../model/records/repository.ts";
import type { Schemas } from "./presented.ts";

/** How an author stands to a repository. */
export function authorAssociation(
  repository: Repository,
  author: Actor,
): Schemas["author-association"] {
  const { owner } = repository;
  if (owner.databaseId === author.databaseId) return "OWNER";
  if (owner.type === "Organization" && owner.members.has(author.databaseId)) return "MEMBER";
  return repository.collaborators.has(author.databaseId) ? "COLLABORATOR" : "NONE";
}
