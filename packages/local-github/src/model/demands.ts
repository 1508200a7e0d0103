import type { Demand } from "./access.ts";

/** What GitHub asks for each act on a repository. */
export const demands = {
  readMetadata: { role: "read", permission: "metadata", level: "read" },
  readIssues: { role: "read", permission: "issues", level: "read" },
  /** Open an issue, comment, react: everybody who can read. */
  writeIssues: { role: "read", permission: "issues", level: "write" },
  /** Who is blocked may still take away what they wrote. */
  deleteOwnComment: { role: "read", permission: "issues", level: "write", evenBlocked: true },
  /** Label, assign, close and reopen those of others. */
  triageIssues: { role: "triage", permission: "issues", level: "write" },
  /** Edit, hide or delete what others wrote; make and change labels; lock; pin. */
  moderateIssues: { role: "write", permission: "issues", level: "write" },
  deleteIssues: { role: "admin", permission: "issues", level: "write" },
  readPulls: { role: "read", permission: "pull_requests", level: "read" },
  /** Review, edit and close one's own. */
  writePulls: { role: "read", permission: "pull_requests", level: "write" },
  /** Ask for reviews, close and reopen those of others. */
  triagePulls: { role: "triage", permission: "pull_requests", level: "write" },
  /** Change those of others, dismiss reviews. */
  moderatePulls: { role: "write", permission: "pull_requests", level: "write" },
  readChecks: { role: "read", permission: "checks", level: "read" },
  writeChecks: { role: "write", permission: "checks", level: "write" },
  readStatuses: { role: "read", permission: "statuses", level: "read" },
  writeStatuses: { role: "write", permission: "statuses", level: "write" },
  readContents: { role: "read", permission: "contents", level: "read" },
  writeContents: { role: "write", permission: "contents", level: "write" },
  readCollaborators: { role: "write", permission: "metadata", level: "read" },
  readAdministration: { role: "admin", permission: "administration", level: "read" },
  readHooks: { role: "admin", permission: "repository_hooks", level: "read" },
  writeHooks: { role: "admin", permission: "repository_hooks", level: "write" },
  administer: { role: "admin", permission: "administration", level: "write" },
} as const satisfies Record<string, Demand>;
