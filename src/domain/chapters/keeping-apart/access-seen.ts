import type { Person } from "../../values/person.ts";

export type AccessRole = "read" | "triage" | "write" | "maintain" | "admin";

export interface PersonWithAccess {
  readonly person: Person;
  readonly role: AccessRole;
}

/** Who and what can get at the case repository. `undefined` is what GitHub does not show the app. */
export interface AccessSeen {
  /** Everybody with access, by whatever way, organisation owners included. */
  readonly people: readonly PersonWithAccess[];
  /** The organisation's owners. */
  readonly owners: readonly Person[] | undefined;
  readonly isPrivate: boolean;
  /** What the organisation lets each of its members do in every repository. */
  readonly basePermission: string | undefined;
  /** Names of teams with access. */
  readonly teams: readonly string[] | undefined;
  readonly deployKeys: readonly { readonly canWrite: boolean }[] | undefined;
  /** Addresses are told everything that happens; how many there are. */
  readonly webhooks: number | undefined;
  /** Other Apps in the organisation that cover all repositories. */
  readonly otherApps: readonly string[] | undefined;
  readonly isBoardPublic: boolean | undefined;
}
