import type { DescribedApp } from "local-github";

/** The permissions the sandbox's app has; its installation has all of them. */
export const appPermissions: DescribedApp["permissions"] = {
  metadata: "read",
  contents: "write",
  issues: "write",
  pull_requests: "write",
  checks: "write",
  statuses: "write",
  administration: "write",
  members: "write",
  organization_administration: "read",
  organization_user_blocking: "write",
  organization_projects: "admin",
  organization_plan: "read",
};

/** The events it is subscribed to. */
export const appEvents: readonly string[] = [
  "branch_protection_rule",
  "check_run",
  "check_suite",
  "create",
  "delete",
  "issue_comment",
  "issues",
  "label",
  "member",
  "membership",
  "org_block",
  "organization",
  "projects_v2",
  "projects_v2_item",
  "pull_request",
  "pull_request_review",
  "pull_request_review_comment",
  "push",
  "repository",
  "repository_ruleset",
  "sub_issues",
  "team",
  "team_add",
];
