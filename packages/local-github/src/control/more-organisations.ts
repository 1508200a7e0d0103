import { z } from "zod";
import { createOrganization, createUser, findUser, setMembership } from "../model/accounts.ts";
import { installApp } from "../model/apps.ts";
import { changePermissions, suspend, tellInstalled, unsuspend } from "../model/installations.ts";
import type { App, Installation } from "../model/records/app.ts";
import type { World } from "../model/world.ts";
import { ControlRefusal } from "./read-control-body.ts";

/** `install`: whether its owner installs the app, on all repositories it has and will have. */
export const newOrganisation = z.strictObject({
  login: z.string().regex(/^[a-z\d](?:[a-z\d]|-(?=[a-z\d])){0,38}$/i, "is no login"),
  owner: z.string(),
  members: z.array(z.string()).default([]),
  plan: z.enum(["free", "team"]).default("team"),
  /**
   * What members may do in every repository: read, until an owner changes that.
   * https://docs.github.com/organizations/managing-user-access-to-your-organizations-repositories/managing-repository-roles/setting-base-permissions-for-an-organization
   */
  base_permission: z.enum(["none", "read", "write", "admin"]).default("read"),
  install: z.boolean().default(false),
});

/** Another organisation for the app to work in; an owner nobody knows yet signs up. */
export function addOrganisation(
  world: World,
  app: App,
  { login, owner, members, plan, base_permission, install }: z.infer<typeof newOrganisation>,
) {
  const people = members.map((name) => {
    const user = findUser(world, name);
    if (user === undefined) throw new ControlRefusal(`nobody is called ${name}`);
    return user;
  });
  const organization = createOrganization(world, { login, plan, basePermission: base_permission });
  const first = findUser(world, owner) ?? createUser(world, { login: owner });
  for (const user of people) setMembership(organization, user, "member");
  setMembership(organization, first, "owner");
  const installation = install ? installApp(world, app, organization, "all") : undefined;
  if (installation !== undefined) tellInstalled(world, installation);
  return {
    id: organization.databaseId,
    login,
    installation_id: installation?.databaseId ?? null,
  };
}

/** People who sign up. */
export const signUps = z.strictObject({ logins: z.array(z.string()).min(1) });

/** `app`: a slug, the oldest unless given; `repositories`: names, all unless given. */
export const installing = z.strictObject({
  organization: z.string(),
  app: z.string().optional(),
  repositories: z.array(z.string()).optional(),
});

/** An owner installs an app on an organisation. */
export function installAgain(world: World, asked: z.infer<typeof installing>) {
  const apps = [...world.apps.values()];
  const app = apps.find(({ slug }) => asked.app === undefined || slug === asked.app);
  const organization = world.accountByLogin(asked.organization);
  if (organization?.type !== "Organization" || app === undefined) {
    throw new ControlRefusal(`there is no organisation ${asked.organization}, or no such app`);
  }
  const repositories = asked.repositories?.map((name) => {
    const repository = world.repositoryByName(organization.login, name);
    if (repository === undefined) throw new ControlRefusal(`there is no repository ${name}`);
    return repository;
  });
  return { id: installApp(world, app, organization, repositories ?? "all").databaseId };
}

export const installationChange = z.strictObject({
  permissions: z.record(z.string(), z.enum(["read", "write", "admin"])).optional(),
  suspended: z.boolean().optional(),
});

/** What an owner changes of an installation in the organisation's settings. */
export function changeInstallation(
  world: World,
  installation: Installation,
  { permissions, suspended }: z.infer<typeof installationChange>,
) {
  if (permissions !== undefined) changePermissions(world, installation, permissions);
  if (suspended === true) suspend(world, installation);
  if (suspended === false) unsuspend(world, installation);
  return {
    id: installation.databaseId,
    permissions: installation.permissions,
    suspended: installation.suspended !== undefined,
  };
}

export function installationNumbered(world: World, id: string): Installation {
  const installation = world.installations.get(Number(id));
  if (installation === undefined) throw new ControlRefusal(`there is no installation ${id}`);
  return installation;
}
