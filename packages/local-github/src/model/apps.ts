import { refuseTakenLogin } from "./accounts.ts";
import { nodeId } from "./node-id.ts";
import type { Actor, Bot, Owner } from "./records/account.ts";
import type { App, Installation, Permissions } from "./records/app.ts";
import type { Repository } from "./records/repository.ts";
import type { Viewer } from "./viewer.ts";
import type { World } from "./world.ts";

export interface NewApp {
  readonly slug: string;
  readonly name: string;
  readonly description?: string;
  readonly owner: Owner;
  readonly permissions: Permissions;
  readonly events: readonly string[];
}

/** Registers an app and the bot it acts as. */
export function createApp(world: World, input: NewApp): App {
  const databaseId = world.nextId();
  const app: App = {
    databaseId,
    nodeId: nodeId("App", databaseId),
    slug: input.slug,
    clientId: `Iv23li${databaseId.toString(36).padStart(14, "0")}`,
    name: input.name,
    description: input.description ?? null,
    owner: input.owner,
    bot: createBot(world, `${input.slug}[bot]`, databaseId),
    permissions: { ...input.permissions, metadata: "read" },
    events: input.events,
    createdAt: world.now(),
    updatedAt: world.now(),
  };
  world.apps.set(databaseId, app);
  return app;
}

/** The account of an App that acts, here or out of sight. */
export function createBot(world: World, login: string, appId: number): Bot {
  refuseTakenLogin(world, login);
  const databaseId = world.nextId();
  const bot: Bot = {
    type: "Bot",
    databaseId,
    nodeId: nodeId("Bot", databaseId),
    login,
    name: null,
    email: null,
    appId,
    createdAt: world.now(),
    updatedAt: world.now(),
  };
  world.addAccount(bot);
  return bot;
}

/** An owner installs the app, on all repositories or on those given, with all it asks for. */
export function installApp(
  world: World,
  app: App,
  account: Owner,
  repositories: readonly Repository[] | "all",
): Installation {
  const databaseId = world.nextId();
  const selected = repositories === "all" ? [] : repositories;
  const installation: Installation = {
    databaseId,
    nodeId: Buffer.from(`023:IntegrationInstallation${databaseId}`).toString("base64"),
    app,
    account,
    permissions: app.permissions,
    events: app.events,
    repositorySelection: repositories === "all" ? "all" : "selected",
    repositoryIds: new Set(selected.map((repository) => repository.databaseId)),
    suspended: undefined,
    createdAt: world.now(),
    updatedAt: world.now(),
  };
  world.installations.set(databaseId, installation);
  return installation;
}

/** The installation's own new repository joins those it was installed on. */
export function selectRepository(
  world: World,
  { app, installation }: Extract<Viewer, { kind: "installation" }>,
  repository: Repository,
): void {
  if (installation.repositorySelection === "all") return;
  installation.repositoryIds.add(repository.databaseId);
  const repositories = [repository];
  const change = { installation, repositories } as const;
  world.emit(app.bot, { event: "installation_repositories", action: "added", ...change });
}

/** A repository is gone, and with it from every selection. */
export function deselectRepository(world: World, sender: Actor, repository: Repository): void {
  for (const installation of world.installations.values()) {
    if (!installation.repositoryIds.delete(repository.databaseId)) continue;
    const change = { installation, repositories: [repository] } as const;
    world.emit(sender, { event: "installation_repositories", action: "removed", ...change });
  }
}

/** The installations that can see a repository, which is where its webhooks go. */
export function installationsOn(world: World, repository: Repository): Installation[] {
  return [...world.installations.values()].filter(
    ({ account, repositorySelection, repositoryIds }) =>
      account.databaseId === repository.owner.databaseId &&
      (repositorySelection === "all" || repositoryIds.has(repository.databaseId)),
  );
}
