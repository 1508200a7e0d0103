import { Buffer } from "node:buffer";
import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from "node:crypto";
import type { AddressSeal } from "../../ports/address-seal.ts";

const cipher = "aes-256-gcm";
const nonceBytes = 12;
const tagBytes = 16;

/**
 * AES-256-GCM with a key for each salt, drawn from the one that signs the records. The nonce is drawn
 * from the address, so that one key never seals two addresses under one nonce, and what is sealed again
 * is the same. Written as salt, a point, and nonce, text and tag in base64url.
 *
 * @param previous keys of the host before, which still open
 */
export function addressSeal(secret: Uint8Array, previous: readonly Uint8Array[] = []): AddressSeal {
  return {
    seal(address, salt) {
      const key = keyFrom(secret, salt);
      const nonce = createHmac("sha256", key)
        .update(address, "utf8")
        .digest()
        .subarray(0, nonceBytes);
      const sealing = createCipheriv(cipher, key, nonce);
      const text = Buffer.concat([sealing.update(address, "utf8"), sealing.final()]);
      const all = Buffer.concat([nonce, text, sealing.getAuthTag()]);
      return `${salt}.${all.toString("base64url")}`;
    },
    open(sealed) {
      const [salt = "", written = ""] = sealed.split(".");
      const all = Buffer.from(written, "base64url");
      if (all.length < nonceBytes + tagBytes) return undefined;
      for (const one of [secret, ...previous]) {
        const address = openedWith(keyFrom(one, salt), all);
        if (address !== undefined) return address;
      }
      return undefined;
    },
  };
}

function openedWith(key: Uint8Array, all: Buffer): string | undefined {
  const opening = createDecipheriv(cipher, key, all.subarray(0, nonceBytes));
  opening.setAuthTag(all.subarray(-tagBytes));
  try {
    const text = opening.update(all.subarray(nonceBytes, -tagBytes));
    return Buffer.concat([text, opening.final()]).toString("utf8");
  } catch {
    return undefined;
  }
}

function keyFrom(secret: Uint8Array, salt: string): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", secret, salt, "comity addresses", 32));
}
