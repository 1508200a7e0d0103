import type { Owner, User } from "./records/account.ts";
import type { Installation } from "./records/app.ts";
import type { Repository } from "./records/repository.ts";

/** In an organisation and not in one of its repositories. */
interface InAccount {
  readonly account: Owner;
}

type BlockOccurrence = InAccount & {
  readonly event: "org_block";
  readonly action: "blocked" | "unblocked";
  readonly blocked: User;
};

export type OrganizationOccurrence = InAccount & {
  readonly event: "organization";
  readonly action: "member_added" | "member_removed" | "member_invited";
  readonly member: User;
  readonly role: "owner" | "member";
};

export type InstallationOccurrence = InAccount & {
  readonly event: "installation";
  readonly action: "created" | "deleted" | "new_permissions_accepted" | "suspend" | "unsuspend";
  readonly installation: Installation;
  readonly repositories: readonly Repository[];
};

export type AccountHappening = BlockOccurrence | OrganizationOccurrence | InstallationOccurrence;
