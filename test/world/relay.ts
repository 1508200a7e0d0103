import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { Sandbox } from "sandbox";
import { portOf } from "local-github/testing";

interface Relay {
  add(appUrl: string): void;
  remove(appUrl: string): void;
  close(): Promise<void>;
}

const path = "/api/github/webhooks";

/**
 * Hands deliveries to the apps there are. One app gets them straight from GitHub; of several, each
 * gets every delivery, byte for byte and at the same time.
 */
export async function startRelay(sandbox: Sandbox): Promise<Relay> {
  const apps = new Set<string>();
  const server = createServer((request, response) => {
    void textOf(request)
      .then((body) => {
        const headers = { ...request.headersDistinct };
        delete headers["host"];
        delete headers["connection"];
        delete headers["content-length"];
        const init = { method: "POST", headers: flat(headers), body };
        return Promise.allSettled([...apps].map((app) => fetch(app + path, init)));
      })
      .then(() => response.end());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const own = `http://127.0.0.1:${portOf(server)}`;
  const route = () => {
    const [only = own, ...others] = apps;
    sandbox.setWebhooksUrl(apps.size === 0 ? undefined : (others.length > 0 ? own : only) + path);
  };
  return {
    add(app) {
      apps.add(app);
      route();
    },
    remove(app) {
      apps.delete(app);
      route();
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

function flat(headers: NodeJS.Dict<string[]>): [string, string][] {
  return Object.entries(headers).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value]),
  );
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}
