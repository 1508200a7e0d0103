import { Hono, type Context } from "hono";
import type { LocalGitHub } from "../local-github.ts";
import { isFlagged } from "../model/accounts.ts";
import { blockedBy, blockUser, isBlocked, unblockUser } from "../model/blocks.ts";
import { requireAdministration } from "../model/memberships.ts";
import { notFound } from "../model/github-refusal.ts";
import type { Account, Organization } from "../model/records/account.ts";
import type { GitHubEnv } from "../pipeline/request-state.ts";
import { askedOrganization } from "./asking/asked-organization.ts";
import { pageOfPeople } from "./asking/page-of.ts";
import { simpleUser } from "./shapes/account.ts";

const blocking = "organization_user_blocking";

/** Whom an organisation blocks. https://docs.github.com/rest/orgs/blocking */
export function blockRoutes(github: LocalGitHub): Hono<GitHubEnv> {
  const { world } = github;
  const app = new Hono<GitHubEnv>();
  const path = "/orgs/:org/blocks";

  app.get(path, (c) => {
    const blocked = blockedBy(world, c.var.viewer, askedOrganization(world, c));
    return c.json(pageOfPeople(c, blocked).map((user) => simpleUser(github, user)));
  });

  app.get(`${path}/:login`, (c) => {
    const { organization, account } = asked(c, "read");
    if (isFlagged(account) || !isBlocked(c.var.viewer, organization, account)) throw notFound();
    return c.body(null, 204);
  });

  app.put(`${path}/:login`, (c) => {
    const { organization, account } = asked(c, "write");
    blockUser(world, c.var.viewer, organization, account);
    return c.body(null, 204);
  });

  app.delete(`${path}/:login`, (c) => {
    const { organization, account } = asked(c, "write");
    unblockUser(world, c.var.viewer, organization, account);
    return c.body(null, 204);
  });

  /** Who may not know of blocks is told so before anything about the account. */
  function asked(
    c: Context<GitHubEnv>,
    level: "read" | "write",
  ): { organization: Organization; account: Account } {
    const organization = askedOrganization(world, c);
    requireAdministration(c.var.viewer, organization, blocking, level);
    const account = world.accountByLogin(c.req.param("login") ?? "");
    if (account === undefined) throw notFound();
    return { organization, account };
  }

  return app;
}
