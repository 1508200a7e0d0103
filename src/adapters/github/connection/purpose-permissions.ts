import type { OrganisationPurpose, Purpose } from "../../../ports/credentials.ts";

const caseRepository = {
  checks: "write",
  contents: "write",
  issues: "write",
  metadata: "read",
  organization_projects: "admin",
  pull_requests: "write",
  statuses: "write",
} as const;

/** What each purpose's token may do, in the words of `POST /app/installations/{id}/access_tokens`. */
export const purposePermissions = {
  "case-repository": caseRepository,
  "set-up": { ...caseRepository, administration: "write", members: "read" },
  audit: {
    administration: "read",
    members: "read",
    metadata: "read",
    organization_administration: "read",
  },
  rooms: { administration: "write", members: "read", metadata: "read" },
  "rooms-seen": {
    checks: "read",
    contents: "read",
    issues: "read",
    metadata: "read",
    pull_requests: "read",
  },
  // In repositories it can do nothing; which of them somebody works on from outside it may see.
  sanctions: { members: "write", metadata: "read", organization_user_blocking: "write" },
} as const satisfies Record<
  Purpose | OrganisationPurpose,
  Readonly<Record<string, "read" | "write" | "admin">>
>;
