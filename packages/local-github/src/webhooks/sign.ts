import { createHmac } from "node:crypto";

export const signatureHeader = "x-hub-signature-256";

/** The value of `X-Hub-Signature-256` for a payload, as GitHub computes it. */
export function signature256(secret: string, payload: string): string {
  return `sha256=${createHmac("sha256", secret).update(payload).digest("hex")}`;
}
