import { once } from "node:events";
import { createAdaptorServer } from "@hono/node-server";
import { consoleApp } from "./console-app.ts";
import type { ConsoleSettings } from "./console-settings.ts";
import { OutsidePeople } from "./guide/outside-people.ts";
import { SandboxControl } from "./control/sandbox-control.ts";

export interface Console {
  /** Without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Starts the console on 127.0.0.1: pages in which one sees and plays the sandbox. It knows nothing but the local
 * GitHub's HTTP API, asked as the person one acts as, and its `/_sandbox` endpoints.
 */
export async function startConsole(settings: ConsoleSettings): Promise<Console> {
  const { githubUrl, appUrl, users, org, repo, port } = settings;
  const cast = Object.entries(users).map(([login, { token, role }]) => ({ login, token, role }));
  const sandbox = new SandboxControl(githubUrl);
  const outside = new OutsidePeople(appUrl);
  const { fetch } = consoleApp({ githubUrl, appUrl, org, repo, cast, sandbox, outside });
  const server = createAdaptorServer({ fetch, overrideGlobalObjects: false });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("the console has no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    async close() {
      const closed = once(server, "close");
      server.close();
      if ("closeAllConnections" in server) server.closeAllConnections();
      await closed;
    },
  };
}
