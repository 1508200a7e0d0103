import { z } from "zod";
import { createOrganization, createUser, findUser, setMembership } from "../model/accounts.ts";
import { installApp } from "../model/apps.ts";
import { tellInstalled } from "../model/installations.ts";
import type { App, Installation } from "../model/records/app.ts";
import type { World } from "../model/world.ts";
import { ControlRefusal } from "./read-control-body.ts";

/** `install`: whether its owner installs the app, on all repositories it has and will have. */
export const newOrganisation = z.strictObject({
  login: z.string().regex(/^[a-z\d](?:[a-z\d]|-(?=[a-z\d])){0,38}$/i, "is no login"),
  owner: z.string(),
  members: z.array(z.string()).default([]),
  plan: z.enum(["free", "team"]).default("team"),
  install: z.boolean().default(false),
});

/** Another organisation for the app to work in; an owner nobody knows yet signs up. */
export function addOrganisation(
  world: World,
  app: App,
  { login, owner, members, plan, install }: z.infer<typeof newOrganisation>,
) {
  const people = members.map((name) => {
    const user = findUser(world, name);
    if (user === undefined) throw new ControlRefusal(`nobody is called ${name}`);
    return user;
  });
  const organization = createOrganization(world, { login, plan, basePermission: "none" });
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

export const installing = z.strictObject({ organization: z.string() });

/** An owner installs the oldest app on all repositories of an organisation. */
export function installAgain(world: World, login: string) {
  const [app] = world.apps.values();
  const organization = world.accountByLogin(login);
  if (organization?.type !== "Organization" || app === undefined) {
    throw new ControlRefusal(`there is no organisation ${login}, or no app`);
  }
  return { id: installApp(world, app, organization, "all").databaseId };
}

export const installationChange = z.strictObject({
  permissions: z.record(z.string(), z.enum(["read", "write", "admin"])),
});

export function installationNumbered(world: World, id: string): Installation {
  const installation = world.installations.get(Number(id));
  if (installation === undefined) throw new ControlRefusal(`there is no installation ${id}`);
  return installation;
}
