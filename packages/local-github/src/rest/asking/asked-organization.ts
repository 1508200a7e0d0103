import type { Context } from "hono";
import { notFound } from "../../model/github-refusal.ts";
import type { Organization } from "../../model/records/account.ts";
import type { World } from "../../model/world.ts";
import type { GitHubEnv } from "../../pipeline/request-state.ts";

/** The organisation `:org` of a route. */
export function askedOrganization(world: World, c: Context<GitHubEnv>): Organization {
  const account = world.accountByLogin(c.req.param("org") ?? "");
  if (account?.type !== "Organization") throw notFound();
  return account;
}
