import { appPage } from "../../model/app-page.ts";
import type { Actor } from "../../model/records/account.ts";
import type { App } from "../../model/records/app.ts";
import type { World } from "../../model/world.ts";
import { simpleUser } from "./account.ts";
import type { Presented, Schemas } from "./presented.ts";

/** The app that acts as this bot, if it is one. */
export function appOfBot(world: World, actor: Actor): App | undefined {
  return actor.type === "Bot" ? world.apps.get(actor.appId) : undefined;
}

export function presentApp(
  github: Presented,
  app: App,
): NonNullable<Schemas["nullable-integration"]> {
  return {
    id: app.databaseId,
    client_id: app.clientId,
    slug: app.slug,
    node_id: app.nodeId,
    owner: simpleUser(github, app.owner),
    name: app.name,
    description: app.description ?? "",
    external_url: appPage(github.world, app),
    html_url: appPage(github.world, app),
    created_at: app.createdAt,
    updated_at: app.updatedAt,
    permissions: { ...app.permissions },
    events: [...app.events],
  };
}
