import type { TypeFields } from "../type-fields.ts";

export const appFields: TypeFields<"App"> = {
  id: (app) => app.nodeId,
  databaseId: (app) => app.databaseId,
  clientId: (app) => app.clientId,
  name: (app) => app.name,
  slug: (app) => app.slug,
  description: (app) => app.description,
  createdAt: (app) => app.createdAt,
  updatedAt: (app) => app.updatedAt,
  url: (app, _args, { world }) => `${world.webUrl}/apps/${app.slug}`,
};
