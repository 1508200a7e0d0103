import { Hono, type Context } from "hono";
import type { LocalGitHub } from "../local-github.ts";
import { mayRead, permits } from "../model/access.ts";
import { GitHubRefusal, notFound } from "../model/github-refusal.ts";
import type { Organization, User } from "../model/records/account.ts";
import type { Viewer } from "../model/viewer.ts";
import type { GitHubEnv } from "../pipeline/request-state.ts";
import { askedOrganization } from "./asking/asked-organization.ts";
import { organizationView } from "./asking/organization-view.ts";
import { pageOf, pageOfPeople } from "./asking/page-of.ts";
import { simpleUser } from "./shapes/account.ts";
import { presentMembership } from "./shapes/membership.ts";
import { fullOrganization } from "./shapes/organization.ts";
import { listedRepository } from "./shapes/repository.ts";

/** Organisations: what they are, who is in them, their repositories. */
export function organizationRoutes(github: LocalGitHub): Hono<GitHubEnv> {
  const { world } = github;
  const app = new Hono<GitHubEnv>();

  app.get("/orgs/:org", (c) => {
    const organization = askedOrganization(world, c);
    const view = organizationView(c.var.viewer, organization);
    return c.json(fullOrganization(github, organization, view));
  });

  app.get("/orgs/:org/repos", (c) => {
    const organization = askedOrganization(world, c);
    const seen = [...world.repositories.values()].filter(
      (repository) => repository.owner === organization && mayRead(c.var.viewer, repository),
    );
    return c.json(
      pageOf(c, seen).map((repository) => listedRepository(github, repository, c.var.viewer)),
    );
  });

  app.get("/orgs/:org/members", (c) => {
    const organization = askedOrganization(world, c);
    const wanted = c.req.query("role") ?? "all";
    const role = wanted === "admin" ? "owner" : wanted;
    const seen = seesMembers(c.var.viewer, organization) ? membersOf(organization) : [];
    const chosen = seen.filter(
      ({ databaseId }) => role === "all" || organization.members.get(databaseId) === role,
    );
    return c.json(pageOfPeople(c, chosen).map((user) => simpleUser(github, user)));
  });

  app.get("/orgs/:org/members/:login", (c) => {
    const organization = askedOrganization(world, c);
    if (!seesMembers(c.var.viewer, organization)) throw notFound();
    requireMember(organization, c.req.param("login"));
    return c.body(null, 204);
  });

  app.get("/orgs/:org/memberships/:login", (c) => {
    const organization = askedOrganization(world, c);
    if (!seesMembers(c.var.viewer, organization)) {
      throw new GitHubRefusal(
        "FORBIDDEN",
        "You must be a member of the organization to see its memberships.",
      );
    }
    const user = requireBelonging(organization, c.req.param("login"));
    return c.json(presentMembership(github, organization, user));
  });

  app.get("/user/memberships/orgs/:org", (c: Context<GitHubEnv>) => {
    const organization = askedOrganization(world, c);
    const { viewer } = c.var;
    if (viewer.kind !== "user")
      throw new GitHubRefusal("FORBIDDEN", "Resource not accessible by integration");
    return c.json(
      presentMembership(github, organization, requireBelonging(organization, viewer.account.login)),
    );
  });

  function membersOf(organization: Organization): User[] {
    const accounts = [...organization.members.keys()].map((id) => world.accounts.get(id));
    return accounts.filter((account) => account?.type === "User");
  }

  function requireMember(organization: Organization, login: string): void {
    const { databaseId } = requireBelonging(organization, login);
    if (!organization.members.has(databaseId)) throw notFound();
  }

  /** A member, or somebody who was invited: their membership is `pending`. */
  function requireBelonging({ members, invited }: Organization, login: string): User {
    const account = world.accountByLogin(login);
    if (account?.type !== "User" || account.flagged) throw notFound();
    const { databaseId } = account;
    if (!members.has(databaseId) && !invited.has(databaseId)) throw notFound();
    return account;
  }

  return app;
}

/** Nobody's membership is public here, so only members and apps with the permission see any. */
function seesMembers(viewer: Viewer, organization: Organization): boolean {
  if (viewer.kind === "user") return organization.members.has(viewer.account.databaseId);
  return (
    viewer.kind === "installation" &&
    viewer.installation.account === organization &&
    permits(viewer, "members", "read")
  );
}
