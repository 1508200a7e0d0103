import type { Actor } from "./records/account.ts";
import type { Repository } from "./records/repository.ts";

export type AuthorAssociation = "OWNER" | "MEMBER" | "COLLABORATOR" | "NONE";

/** What GitHub prints beside a name in a thread. Past contributions are not counted. */
export function authorAssociation(repository: Repository, author: Actor): AuthorAssociation {
  const { owner } = repository;
  if (owner.databaseId === author.databaseId) return "OWNER";
  if (owner.type === "Organization" && owner.members.has(author.databaseId)) return "MEMBER";
  return repository.collaborators.has(author.databaseId) ? "COLLABORATOR" : "NONE";
}
