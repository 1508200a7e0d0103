import { Hono } from "hono";
import type { LocalGitHub } from "../local-github.ts";
import { uninstall, uninstallFrom } from "../model/installations.ts";
import { deleteNamedAccount, deletion } from "./delete-account.ts";
import { flagNamedAccount, flagging } from "./flag-account.ts";
import { createUser } from "../model/accounts.ts";
import {
  addOrganisation,
  changeInstallation,
  installAgain,
  installing,
  installationChange,
  installationNumbered,
  newOrganisation,
  signUps,
} from "./more-organisations.ts";
import { ControlRefusal, readControlBody } from "./read-control-body.ts";

/** What people do with accounts and installations on GitHub's pages alone. */
export function accountRoutes({ world }: LocalGitHub): Hono {
  const app = new Hono();

  app.post("/organisations", async (c) => {
    const asked = await readControlBody(c, newOrganisation);
    const [own] = world.apps.values();
    if (own === undefined) throw new ControlRefusal("there is no app");
    return c.json(addOrganisation(world, own, asked), 201);
  });

  app.post("/accounts", async (c) => {
    const { logins } = await readControlBody(c, signUps);
    return c.json(
      logins.map((login) => ({ id: createUser(world, { login }).databaseId, login })),
      201,
    );
  });

  app.post("/installations", async (c) => {
    return c.json(installAgain(world, await readControlBody(c, installing)), 201);
  });

  app.post("/delete-account", async (c) =>
    c.json(deleteNamedAccount(world, await readControlBody(c, deletion))),
  );

  app.post("/flag-account", async (c) =>
    c.json(flagNamedAccount(world, await readControlBody(c, flagging))),
  );

  app.patch("/installations/:id{[0-9]+}", async (c) => {
    const installation = installationNumbered(world, c.req.param("id"));
    const change = await readControlBody(c, installationChange);
    return c.json(changeInstallation(world, installation, change));
  });

  app.delete("/installations/:id{[0-9]+}", (c) => {
    uninstall(world, installationNumbered(world, c.req.param("id")));
    return c.body(null, 204);
  });

  app.delete("/installations/:id{[0-9]+}/repositories/:repository{[0-9]+}", (c) => {
    const installation = installationNumbered(world, c.req.param("id"));
    uninstallFrom(world, installation, Number(c.req.param("repository")));
    return c.body(null, 204);
  });

  return app;
}
