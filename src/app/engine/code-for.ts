import { createHmac, hkdfSync } from "node:crypto";

/** The digits of Crockford's base 32: none is taken for another. https://www.crockford.com/base32.html */
const digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * Draws private codes of 128 bits from what names something sent once, with a key of its own for this
 * use. A code is 26 digits.
 */
export function codeFor(secret: Uint8Array): (once: string) => string {
  const key = new Uint8Array(hkdfSync("sha256", secret, "", "comity private code", 32));
  return (once) => {
    const bits = createHmac("sha256", key).update(once, "utf8").digest().subarray(0, 16);
    let number = BigInt(`0x${bits.toString("hex")}`);
    const code: string[] = [];
    for (let i = 0; i < 26; i += 1) {
      code.unshift(digits.charAt(Number(number % 32n)));
      number /= 32n;
    }
    return code.join("");
  };
}
