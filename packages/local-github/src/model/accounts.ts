import { invalid } from "./github-refusal.ts";
import { nodeId } from "./node-id.ts";
import type { Account, BasePermission, Organization, Plan, User } from "./records/account.ts";
import type { World } from "./world.ts";

export interface NewUser {
  readonly login: string;
  readonly name?: string;
  /** The public address. */
  readonly email?: string;
  readonly databaseId?: number;
}

/** Somebody signs up. */
export function createUser(world: World, input: NewUser): User {
  refuseTakenLogin(world, input.login);
  const databaseId = input.databaseId ?? world.nextId();
  const user: User = {
    type: "User",
    databaseId,
    nodeId: nodeId("User", databaseId),
    login: input.login,
    name: input.name ?? null,
    email: input.email ?? null,
    deletedAt: null,
    flagged: false,
    createdAt: world.now(),
    updatedAt: world.now(),
  };
  world.addAccount(user);
  return user;
}

/** Somebody takes another login; the old one is free for whoever comes. */
export function renameUser(world: World, user: User, login: string): void {
  if (login.toLowerCase() !== user.login.toLowerCase()) refuseTakenLogin(world, login);
  world.renameAccount(user, login);
  user.updatedAt = world.now();
}

export interface NewOrganization {
  readonly login: string;
  readonly name?: string;
  readonly plan: Plan;
  readonly basePermission: BasePermission;
  readonly databaseId?: number;
}

export function createOrganization(world: World, input: NewOrganization): Organization {
  refuseTakenLogin(world, input.login);
  const databaseId = input.databaseId ?? world.nextId();
  const organization: Organization = {
    type: "Organization",
    databaseId,
    nodeId: nodeId("Organization", databaseId),
    login: input.login,
    name: input.name ?? null,
    email: null,
    description: null,
    plan: input.plan,
    basePermission: input.basePermission,
    membersCanDeleteIssues: false,
    policies: {
      rulesets: [],
      privateForks: false,
      actions: true,
      repositoryCreation: true,
      outsideInvitations: true,
      issueDeletionByApps: true,
      repositoryDeletion: true,
    },
    hooks: new Map(),
    members: new Map(),
    invited: new Map(),
    blocked: new Set(),
    createdAt: world.now(),
    updatedAt: world.now(),
  };
  world.addAccount(organization);
  return organization;
}

/** Joins, or changes the role of who is in already. */
export function setMembership(
  organization: Organization,
  user: User,
  role: "owner" | "member",
): void {
  organization.members.set(user.databaseId, role);
}

export function refuseTakenLogin(world: World, login: string): void {
  if (world.accountByLogin(login) !== undefined) throw invalid("User", "login", "already_exists");
}

/** A person by login; `undefined` for organisations, bots and nobody. */
export function findUser(world: World, login: string): User | undefined {
  const account: Account | undefined = world.accountByLogin(login);
  return account?.type === "User" ? account : undefined;
}

export function isFlagged(account: Account | undefined): boolean {
  return account?.type === "User" && account.flagged;
}
