import { once } from "node:events";
import { createServer } from "node:http";
import { afterAll, beforeAll } from "vitest";
import { receiveWebhooks, webhooksPath } from "../../../src/app/webhooks/receive-webhooks.ts";
import { privateKey } from "../../world/private-key.ts";
import { recordingLog } from "../recording-log.ts";

/** What `comity start` does with deliveries, without the cases: for all tests of a file. */
export function takeDeliveries() {
  let url = "";
  let close: () => unknown = () => undefined;
  let secret = "";
  beforeAll(async () => {
    let known: { secret: string; answer: Awaited<ReturnType<typeof receiveWebhooks>> } | undefined;
    const receive = async (): Promise<Awaited<ReturnType<typeof receiveWebhooks>>> => {
      if (known?.secret === secret) return known.answer;
      const { log } = recordingLog();
      const app = { id: 1, privateKey };
      const parts = { app, webhookSecret: secret, log, onDelivery: () => undefined };
      known = { secret, answer: await receiveWebhooks(parts) };
      return known.answer;
    };
    const server = createServer((request, response) => {
      void receive().then((answer) => answer(request, response));
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    url = `http://127.0.0.1:${port}${webhooksPath}`;
    close = () => server.close();
  });
  afterAll(() => close());
  return {
    /** The address, for deliveries that this secret signs. */
    at(signedWith: string) {
      secret = signedWith;
      return url;
    },
  };
}
