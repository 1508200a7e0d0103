import { Hono } from "hono";
import { z } from "zod";
import type { LocalGitHub } from "../local-github.ts";
import { requireAdministration } from "../model/memberships.ts";
import { updateOrganization } from "../model/organization-settings.ts";
import type { GitHubEnv } from "../pipeline/request-state.ts";
import { askedOrganization } from "./asking/asked-organization.ts";
import { organizationView } from "./asking/organization-view.ts";
import { pageOf } from "./asking/page-of.ts";
import { readBody } from "./asking/read-body.ts";
import { presentInstallation } from "./shapes/installation.ts";
import { fullOrganization } from "./shapes/organization.ts";

const change = z.object({
  name: z.string().optional(),
  description: z.string().optional(),
  email: z.string().optional(),
  default_repository_permission: z.enum(["none", "read", "write", "admin"]).optional(),
});

/** What an organisation's owners settle for all of it. */
export function organizationSettingsRoutes(github: LocalGitHub): Hono<GitHubEnv> {
  const { world } = github;
  const app = new Hono<GitHubEnv>();

  app.patch("/orgs/:org", (c) => {
    const organization = askedOrganization(world, c);
    const { default_repository_permission: basePermission, ...texts } = readBody(c, change);
    updateOrganization(world, c.var.viewer, organization, { ...texts, basePermission });
    const view = organizationView(c.var.viewer, organization);
    return c.json(fullOrganization(github, organization, view));
  });

  // https://docs.github.com/rest/orgs/orgs#list-app-installations-for-an-organization
  app.get("/orgs/:org/installations", (c) => {
    const organization = askedOrganization(world, c);
    requireAdministration(c.var.viewer, organization, "organization_administration", "read");
    const installed = [...world.installations.values()].filter(
      ({ account }) => account === organization,
    );
    const installations = pageOf(c, installed).map((one) => presentInstallation(github, one));
    return c.json({ total_count: installed.length, installations });
  });

  return app;
}
