import type { WorldDescription } from "../../src/world-description.ts";

const belong = ["ada", "bo", "cy", "dee", "eve", "fay", "gus"].map(
  (login) => [login, "member"] as const,
);

/** An organisation with a private and a public repository, and an app on the private one. */
export function exampleWorld(
  plan: "free" | "team",
  app: { readonly privateKey: string; readonly webhooksUrl?: string | undefined },
): WorldDescription {
  return {
    people: ["ada", "bo", "cy", "dee", "eve", "fay", "gus", "owen", "rin", "pat", "mal"],
    organisations: [
      {
        login: "sandbox-org",
        name: "Sandbox",
        plan,
        membersCanDeleteIssues: true,
        people: [...belong, ["owen", "owner"], ["pat", "member"]],
        repositories: [
          {
            name: "conduct",
            private: true,
            files: [
              { path: ".github/steward.yml", message: "Say who is who", text: "chair: ada\n" },
            ],
            collaborators: [["dee", "write"]],
          },
          {
            name: "project",
            private: false,
            files: [{ path: "README.md", message: "Start the project", text: "# Project\n" }],
            collaborators: [["mal", "write"]],
            issues: [
              {
                by: "rin",
                title: "The build fails on Windows",
                comments: [["mal", "Works here."]],
              },
            ],
          },
        ],
      },
    ],
    apps: [
      {
        ...app,
        slug: "steward",
        name: "Steward",
        owner: "sandbox-org",
        permissions: {
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
        },
        events: [
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
        ],
        installedOn: ["conduct"],
      },
    ],
  };
}
