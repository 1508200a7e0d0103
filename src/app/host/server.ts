import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import type { Log } from "../../ports/log.ts";
import { failureFields } from "../logging/failure-fields.ts";
import { webhooksPath } from "../webhooks/receive-webhooks.ts";

interface ServerParts {
  readonly host: string;
  /** 0 is any free one. */
  readonly port: number;
  readonly log: Log;
  readonly pages: Hono;
  readonly webhooks: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

export interface RunningServer {
  /** `http://127.0.0.1:3000`, without a slash at the end. */
  readonly url: string;
  /** Answers what has begun and takes nothing new. */
  close(): Promise<void>;
}

/** How long somebody may take to send a request without files, in milliseconds. */
const millisecondsWithoutFiles = 10_000;
const longestWithoutFiles = 400_000;

/** The same of one with files, which take their time over a slow line; and how often that is looked at. */
const patience = {
  headersTimeout: 10_000,
  requestTimeout: 120_000,
  connectionsCheckingInterval: 1_000,
};

/** Our own server: deliveries go to Probot, everything else to the pages. Rejects when it cannot listen. */
export async function startServer(parts: ServerParts): Promise<RunningServer> {
  const { log, webhooks } = parts;
  const pages = getRequestListener(parts.pages.fetch);
  let isClosing = false;
  const server = createServer(patience, (request, response) => {
    // A connection that was busy when the end began would be kept alive for seconds afterwards.
    response.once("close", () => {
      if (isClosing) setImmediate(() => server.closeIdleConnections());
    });
    const isToWebhooks = isDelivery(request);
    if (isToWebhooks || !mayHoldFiles(request)) endLate(request, response);
    const answered = isToWebhooks ? webhooks(request, response) : pages(request, response);
    answered.catch((error: unknown) => {
      log.error("a request could not be answered", failureFields(error));
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  // Longer than the proxies in front of it, which would otherwise meet a closed connection.
  server.keepAliveTimeout = 65_000;
  server.listen(parts.port, parts.host);
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : parts.port;
  const host = parts.host.includes(":") ? `[${parts.host}]` : parts.host;
  return {
    url: `http://${host}:${port}`,
    async close() {
      const closed = once(server, "close");
      isClosing = true;
      server.close();
      server.closeIdleConnections();
      await closed;
    },
  };
}

function mayHoldFiles({ headers }: IncomingMessage): boolean {
  return Number(headers["content-length"] ?? 0) > longestWithoutFiles;
}

function endLate(request: IncomingMessage, response: ServerResponse): void {
  const late = setTimeout(() => {
    if (request.complete) return;
    if (!response.headersSent) response.writeHead(408, { connection: "close" });
    response.end(() => request.destroy());
  }, millisecondsWithoutFiles);
  response.once("close", () => clearTimeout(late));
}

/** A delivery to the right path, or to `/`, which people who set up an app type as well. */
function isDelivery(request: IncomingMessage): boolean {
  if (request.method !== "POST") return false;
  const path = request.url?.split("?")[0]?.replace(/\/{1,9}$/, "");
  const isToRoot = path === "" && request.headers["x-github-event"] !== undefined;
  if (isToRoot) request.url = webhooksPath;
  return isToRoot || path === webhooksPath;
}
