import type { IncomingMessage, ServerResponse } from "node:http";
import { createNodeMiddleware, Probot } from "probot";
import type { Log } from "../../ports/log.ts";
import { failureFields } from "../logging/failure-fields.ts";
import { BodiesAtOnce } from "./bodies-at-once.ts";
import { readBody } from "./read-body.ts";
import { isSignedWith, looksSigned, signatureHeader, signatureOf } from "./webhook-signature.ts";

interface WebhookParts {
  readonly app: { readonly id: number; readonly privateKey: string };
  readonly webhookSecret: string;
  /** While the secret is being changed: what GitHub signed with the one before counts as well. */
  readonly previousWebhookSecret?: string | undefined;
  readonly log: Log;
  /** Called with every delivery whose signature is right. */
  readonly onDelivery: (event: string, payload: unknown) => void;
}

export const webhooksPath = "/api/github/webhooks";
// GitHub sends none that are larger.
const largestPayloadBytes = 25 * 1024 * 1024;
const mostAtOnce = { bodies: 100, bytes: 2 * largestPayloadBytes };

/**
 * Refuses by its head alone what is too large or not signed, gives up what comes slowest where too much comes
 * at once, and lets Probot check signatures and hand over deliveries. Its Octokit stays unused: it would
 * repeat mutations and log what it sends.
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
  const atOnce = new BodiesAtOnce(mostAtOnce);
  const receive = async (request: IncomingMessage, response: ServerResponse) => {
    const signature = request.headers[signatureHeader];
    const bytes = announcedBytes(request);
    if (bytes > largestPayloadBytes) return refuseUnread(response, 413);
    if (!looksSigned(signature)) return refuseUnread(response, 400);
    const coming = atOnce.begin(() => giveUp(request, response));
    const body = await readBody(request, largestPayloadBytes, coming.grew).finally(coming.end);
    if (body === "cut-off" || response.headersSent) return;
    if (body === "too-large") return refuseUnread(response, 413);
    request.headers[signatureHeader] = forProbot(signature, body.text, parts);
    await middleware(Object.assign(request, { body: body.text }), response);
  };
  return async (request, response) => {
    await receive(request, response);
    // Whoever does not go on with what they began was not turned away.
    const isLate = response.statusCode === 408;
    if (response.headersSent && response.statusCode >= 400 && !isLate) {
      log.warn("a delivery was turned away", { status: response.statusCode });
    }
  };
}

function announcedBytes({ headers }: IncomingMessage): number {
  return Number(headers["content-length"] ?? 0);
}

/** Answers before the body has come, and reads no more of it. */
function giveUp(request: IncomingMessage, response: ServerResponse): void {
  if (!response.headersSent) response.writeHead(503, { connection: "close" });
  response.end(() => request.destroy());
}

function refuseUnread(response: ServerResponse, status: number): void {
  response.writeHead(status, { connection: "close" }).end();
}

/** Probot knows one secret: what the one before signed is signed anew for it. */
function forProbot(
  signature: string,
  body: string,
  { webhookSecret, previousWebhookSecret: previous }: WebhookParts,
): string {
  const isOlder = previous !== undefined && isSignedWith(previous, body, signature);
  return isOlder ? signatureOf(body, webhookSecret) : signature;
}
