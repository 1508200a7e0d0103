import { Buffer } from "node:buffer";
import { scrypt } from "node:crypto";
import type { SlowHash } from "../../ports/slow-hash.ts";

/** Some tenths of a second and 32 MB. https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#scrypt */
const cost = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 };

/** scrypt, as `SlowHash` says. */
export const slowHash: SlowHash = (text, salt) =>
  new Promise((resolve, reject) => {
    scrypt(text.normalize("NFKC"), Buffer.from(salt, "hex"), 32, cost, (error, key) => {
      if (error) reject(error);
      else resolve(key.toString("hex"));
    });
  });
