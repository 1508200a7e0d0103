import { createServer, type IncomingHttpHeaders } from "node:http";
import { once } from "node:events";
import { onTestFinished } from "vitest";
import type { Json } from "./with-sandbox.ts";
import { portOf } from "../../src/port-of.ts";

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly payload: Json;
}

/** A server on loopback that remembers what it is sent and answers as told; ends with the test. */
export async function startReceiver(
  answer: (
    received: Received,
  ) =>
    | { status?: number; body?: unknown }
    | Promise<{ status?: number; body?: unknown }> = () => ({}),
): Promise<{ url: string; received: Received[]; close: () => Promise<void> }> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const text = Buffer.concat(chunks).toString("utf8");
      const one = {
        method: request.method ?? "",
        path: request.url ?? "",
        headers: request.headers,
        text,
        payload: text === "" ? undefined : JSON.parse(text),
      };
      received.push(one);
      void Promise.resolve(answer(one)).then(({ status = 200, body = {} }) =>
        response
          .writeHead(status, { "content-type": "application/json" })
          .end(JSON.stringify(body)),
      );
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const close = async () => {
    server.closeAllConnections();
    if (server.listening) await new Promise((resolve) => server.close(resolve));
  };
  onTestFinished(close);
  return { url: `http://127.0.0.1:${portOf(server)}`, received, close };
}
