import type { IncomingMessage, ServerResponse } from "node:http";
import { createNodeMiddleware, Probot } from "probot";
import type { Log } from "../../ports/log.ts";
import { failureFields } from "../logging/failure-fields.ts";
import { readBody } from "./read-body.ts";

interface WebhookParts {
  readonly app: { readonly id: number; readonly privateKey: string };
  readonly webhookSecret: string;
  readonly log: Log;
  /** Called with every delivery whose signature is right. */
  readonly onDelivery: (event: string, payload: unknown) => void;
}

export const webhooksPath = "/api/github/webhooks";
// GitHub sends none that are larger.
const largestPayloadBytes = 25 * 1024 * 1024;

/**
 * Lets Probot check signatures and hand over deliveries. Its Octokit stays unused: it would repeat
 * mutations and log what it sends.
 *
 * @returns answers a request, which must be a POST to `webhooksPath` already
 */
export async function receiveWebhooks(
  parts: WebhookParts,
): Promise<(request: IncomingMessage, response: ServerResponse) => Promise<void>> {
  const { log, onDelivery } = parts;
  const probot = new Probot({
    appId: parts.app.id,
    privateKey: parts.app.privateKey,
    secret: parts.webhookSecret,
    // Nothing in it is fatal: at any level below, it would log payloads when something fails.
    logLevel: "fatal",
  });
  const middleware = await createNodeMiddleware(
    (app) => {
      app.onAny(({ name, payload }) => {
        try {
          onDelivery(name, payload);
        } catch (error) {
          // Thrown on, its message would stand in the answer.
          log.error("a delivery could not be understood", failureFields(error));
        }
      });
    },
    { probot, webhooksPath },
  );
  return async (request, response) => {
    const body = await readBody(request, largestPayloadBytes);
    if (body === undefined) {
      response.writeHead(413, { connection: "close" }).end();
      return;
    }
    await middleware(Object.assign(request, { body }), response);
    if (response.statusCode >= 400) {
      log.warn("a delivery was turned away", { status: response.statusCode });
    }
  };
}
