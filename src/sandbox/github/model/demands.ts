import type { Demand } from "./access.ts";

/** What GitHub asks for each act on a repository. */
export const demands = {
  readMetadata: { role: "read", permission: "metadata", level: "read" },
  readIssues: { role: "read", permission: "issues", level: "read" },
  /** Open an issue, comment, react: everybody who can read. */
  writeIssues: { role: "read", permission: "issues", level: "write" },
  /** Label, assign, close and reopen those of others. */
  triageIssues: { role: "triage", permission: "issues", level: "write" },
  /** Edit, hide or delete what others wrote; make and change labels; lock; pin. */
  moderateIssues: { role: "write", permission: "issues", level: "write" },
  deleteIssues: { role: "admin", permission: "issues", level: "write" },
  readContents: { role: "read", permission: "contents", level: "read" },
  writeContents: { role: "write", permission: "contents", level: "write" },
  readCollaborators: { role: "write", permission: "metadata", level: "read" },
  administer: { role: "admin", permission: "administration", level: "write" },
} as const satisfies Record<string, Demand>;
