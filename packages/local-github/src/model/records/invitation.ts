import type { Actor, Role, User } from "./account.ts";
import type { Repository } from "./repository.ts";

/** Somebody from outside was asked to collaborate and has not answered. */
export interface Invitation {
  readonly databaseId: number;
  readonly nodeId: string;
  readonly repository: Repository;
  readonly invitee: User;
  readonly inviter: Actor;
  role: Role;
  readonly createdAt: string;
}
