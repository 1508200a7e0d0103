import type { WorldDescription } from "local-github";
import { appEvents, appPermissions } from "./app-registration.ts";
import { cast } from "./cast.ts";
import { committeeConfig } from "./committee-config.ts";

/** Names by which scripts know a sandbox. */
export const sandboxOrganisation = "sandbox-org";
export const caseRepository = "conduct";
export const appSlug = "comity";

/**
 * A new sandbox: the organisation with its people, a private repository that holds nothing but the
 * committee's configuration, a public one where the community meets, and the app, installed on the
 * private one.
 */
export function sandboxWorld(
  plan: "free" | "team",
  app: { readonly privateKey?: string | undefined; readonly webhooksUrl?: string | undefined },
): WorldDescription {
  return {
    people: cast.map(({ login }) => login),
    organisations: [
      {
        login: sandboxOrganisation,
        name: "Sandbox",
        plan,
        membersCanDeleteIssues: true,
        people: cast.flatMap(({ login, joined }) => (joined === "no" ? [] : [[login, joined]])),
        repositories: [
          {
            name: caseRepository,
            private: true,
            files: [
              {
                path: ".github/comity.yml",
                message: "Say who the committee is",
                text: committeeConfig,
              },
            ],
            collaborators: [["dee", "write"]],
          },
          {
            name: "project",
            private: false,
            files: [
              {
                path: "README.md",
                message: "Start the project",
                text: "# Project\n\nWhere the sandbox's community meets.\n",
              },
            ],
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
        slug: appSlug,
        name: "Comity",
        description: "Runs a Code of Conduct committee.",
        owner: sandboxOrganisation,
        permissions: appPermissions,
        events: appEvents,
        installedOn: [caseRepository],
      },
    ],
  };
}
