import { Buffer } from "node:buffer";
import { z } from "zod";

/** What signs the records, and what did before: 32 bytes each, the newest of `previous` first. */
export interface RecordSecrets {
  readonly current: Uint8Array;
  readonly previous: readonly Uint8Array[];
}

/**
 * 32 bytes in base64, as `openssl rand -base64 32` prints them; base64url and hexadecimal too.
 *
 * @param problem what is said of anything else
 */
export function keyOf(problem: string): z.ZodType<Uint8Array, string> {
  return z.string().transform((text, context) => {
    const bytes = bytesIn(text);
    if (bytes) return bytes;
    context.addIssue(problem);
    return z.NEVER;
  });
}

/** Several of them, with commas between. */
export function keysIn(problem: string): z.ZodType<readonly Uint8Array[], string> {
  return z.string().transform((text, context) => {
    const parts = text.split(",");
    const keys = parts.flatMap((part) => bytesIn(part) ?? []);
    if (keys.length === parts.length) return keys;
    context.addIssue(problem);
    return z.NEVER;
  });
}

function bytesIn(text: string): Uint8Array | undefined {
  const written = text.trim();
  const bytes = Buffer.from(written, /^[0-9a-f]{64}$/i.test(written) ? "hex" : "base64");
  return bytes.length === 32 ? new Uint8Array(bytes) : undefined;
}
