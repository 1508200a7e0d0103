import { once } from "node:events";
import { createServer } from "node:http";
import { webhooksPath } from "../src/app/webhooks/receive-webhooks.ts";
import { portOf } from "local-github/testing";
import type { LocalWorld } from "./local-world.ts";

/** A delivery as the local GitHub sent it, signature and all. */
interface RecordedDelivery {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** What the local GitHub delivers while that is done. Nothing else gets it. */
export async function recordDeliveries(
  world: LocalWorld,
  work: () => Promise<unknown>,
): Promise<readonly RecordedDelivery[]> {
  const recorded: RecordedDelivery[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => void chunks.push(chunk));
    request.on("end", () => {
      const headers = Object.entries(request.headers).flatMap(([name, value]) =>
        typeof value === "string" && /^(x-|content-type|user-agent)/.test(name)
          ? [[name, value] as const]
          : [],
      );
      recorded.push({ headers: Object.fromEntries(headers), body: Buffer.concat(chunks) });
      response.end();
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  world.sandbox.setWebhooksUrl(`http://127.0.0.1:${portOf(server)}`);
  await work();
  await world.idle();
  world.sandbox.setWebhooksUrl(undefined);
  server.close();
  server.closeAllConnections();
  return recorded;
}

const atOnce = 10;

/** Sends them to an app, ten at a time as GitHub does not wait either. */
export async function sendDeliveries(
  appUrl: string,
  deliveries: readonly RecordedDelivery[],
): Promise<void> {
  const waiting = [...deliveries];
  const send = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      // Each of the ten sends one after the other.
      // oxlint-disable-next-line no-await-in-loop
      const answer = await fetch(appUrl + webhooksPath, { method: "POST", ...next });
      if (!answer.ok) throw new Error(`a delivery was answered with ${answer.status}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, send));
}
