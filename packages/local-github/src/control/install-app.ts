import { z } from "zod";
import { createApp, installApp } from "../model/apps.ts";
import type { LocalGitHub } from "../local-github.ts";
import { ControlRefusal } from "./read-control-body.ts";

/** `repositories`: names within the organisation, or `all`. */
export const foreignApp = z.strictObject({
  slug: z.string().regex(/^[a-z\d-]+$/),
  organization: z.string(),
  repositories: z.union([z.literal("all"), z.array(z.string())]),
  permissions: z.record(z.string(), z.enum(["read", "write", "admin"])).default({}),
});

/**
 * An owner installs another app, which then is listed like every installation. It has no key; its
 * bot acts with the token answered here, which is good for an hour of wall time.
 */
export function installForeignApp(
  { world, tokens }: Pick<LocalGitHub, "world" | "tokens">,
  asked: z.infer<typeof foreignApp>,
) {
  const owner = world.accountByLogin(asked.organization);
  if (owner?.type !== "Organization") {
    throw new ControlRefusal(`there is no organisation ${asked.organization}`);
  }
  const { slug, permissions } = asked;
  const repositories =
    asked.repositories === "all"
      ? "all"
      : asked.repositories.map((name) => {
          const repository = world.repositoryByName(owner.login, name);
          if (repository === undefined) throw new ControlRefusal(`there is no repository ${name}`);
          return repository;
        });
  const app = createApp(world, { slug, name: slug, owner, permissions, events: [] });
  const installation = installApp(world, app, owner, repositories);
  const { token } = tokens.mint(installation, {}, () => true);
  return { id: installation.databaseId, app_id: app.databaseId, app_slug: slug, token };
}
