import { Hono } from "hono";
import { z } from "zod";
import type { LocalGitHub } from "../local-github.ts";
import { notFound } from "../model/github-refusal.ts";
import {
  acceptMembership,
  inviteMember,
  removeMember,
  requireAdministration,
} from "../model/memberships.ts";
import {
  convertToOutside,
  outsideCollaborators,
  removeOutsideCollaborator,
} from "../model/outside-collaborators.ts";
import type { GitHubEnv } from "../pipeline/request-state.ts";
import { askedOrganization } from "./asking/asked-organization.ts";
import { askedPerson } from "./asking/asked-repository.ts";
import { pageOfPeople } from "./asking/page-of.ts";
import { readBody } from "./asking/read-body.ts";
import { requireUser } from "./asking/require-viewer.ts";
import { simpleUser } from "./shapes/account.ts";
import { presentMembership } from "./shapes/membership.ts";

const membership = z.object({ role: z.enum(["admin", "member"]).default("member") });

/** Who comes into an organisation and who goes; who has access from outside. */
export function membershipRoutes(github: LocalGitHub): Hono<GitHubEnv> {
  const { world } = github;
  const app = new Hono<GitHubEnv>();

  app.delete("/orgs/:org/members/:login", (c) => {
    const organization = askedOrganization(world, c);
    requireAdministration(c.var.viewer, organization, "members", "write");
    const user = askedPerson(world, c);
    if (!organization.members.has(user.databaseId)) throw notFound();
    removeMember(world, c.var.viewer, organization, user);
    return c.body(null, 204);
  });

  app.put("/orgs/:org/memberships/:login", (c) => {
    const organization = askedOrganization(world, c);
    requireAdministration(c.var.viewer, organization, "members", "write");
    const user = askedPerson(world, c);
    const role = readBody(c, membership).role === "admin" ? "owner" : "member";
    inviteMember(world, c.var.viewer, organization, user, role);
    return c.json(presentMembership(github, organization, user));
  });

  app.delete("/orgs/:org/memberships/:login", (c) => {
    const organization = askedOrganization(world, c);
    removeMember(world, c.var.viewer, organization, askedPerson(world, c));
    return c.body(null, 204);
  });

  app.patch("/user/memberships/orgs/:org", (c) => {
    const user = requireUser(c.var.viewer);
    const organization = askedOrganization(world, c);
    readBody(c, z.object({ state: z.literal("active") }));
    acceptMembership(world, organization, user);
    return c.json(presentMembership(github, organization, user));
  });

  app.get("/orgs/:org/outside_collaborators", (c) => {
    const organization = askedOrganization(world, c);
    requireAdministration(c.var.viewer, organization, "members", "read");
    const outside = outsideCollaborators(world, organization);
    return c.json(pageOfPeople(c, outside).map((user) => simpleUser(github, user)));
  });

  app.put("/orgs/:org/outside_collaborators/:login", (c) => {
    const organization = askedOrganization(world, c);
    convertToOutside(world, c.var.viewer, organization, askedPerson(world, c));
    return c.body(null, 204);
  });

  app.delete("/orgs/:org/outside_collaborators/:login", (c) => {
    const organization = askedOrganization(world, c);
    removeOutsideCollaborator(world, c.var.viewer, organization, askedPerson(world, c));
    return c.body(null, 204);
  });

  return app;
}
