import { Buffer } from "node:buffer";
import { createHmac, timingSafeEqual } from "node:crypto";

/**
 * GitHub's header with the HMAC of a delivery's body.
 * https://docs.github.com/webhooks/using-webhooks/validating-webhook-deliveries
 */
export const signatureHeader = "x-hub-signature-256";

/** Whether this could be a signature at all, before anything that it signs was read. */
export function looksSigned(header: string | readonly string[] | undefined): header is string {
  return typeof header === "string" && /^sha256=[0-9a-f]{64}$/.test(header);
}

export function signatureOf(body: string, secret: string): string {
  return `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;
}

/** @param header one that looks like a signature */
export function isSignedWith(secret: string, body: string, header: string): boolean {
  return timingSafeEqual(Buffer.from(signatureOf(body, secret)), Buffer.from(header));
}
