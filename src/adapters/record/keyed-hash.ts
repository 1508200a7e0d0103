import { Buffer } from "node:buffer";
import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { Sha256 } from "../../domain/values/ids.ts";
import type { KeyedHash } from "../../ports/keyed-hash.ts";

/**
 * HMAC-SHA256 with a key of its own for this use, drawn from the one that signs the records.
 *
 * @param previous keys whose hashes still have to be recognised
 */
export function keyedHash(secret: Uint8Array, previous: readonly Uint8Array[] = []): KeyedHash {
  const current = keyFrom(secret);
  const all = [current, ...previous.map(keyFrom)];
  return {
    of: (text) => Sha256.parse(hmac(current, text)),
    ofEach: (text) => all.map((key) => Sha256.parse(hmac(key, text))),
    fits: (text, hash) => {
      // Each key is tried, whichever it is: how long it takes tells nothing.
      const fitting = all.filter((key) =>
        timingSafeEqual(Buffer.from(hmac(key, text)), Buffer.from(hash)),
      );
      return fitting.length > 0;
    },
  };
}

function keyFrom(secret: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", secret, "", "comity words said", 32));
}

function hmac(key: Uint8Array, text: string): string {
  return createHmac("sha256", key).update(text, "utf8").digest("hex");
}
