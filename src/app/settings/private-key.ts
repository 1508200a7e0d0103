import { createPrivateKey } from "node:crypto";

/**
 * The RSA key in a text, as PKCS #8 PEM, or `undefined` when there is none. Takes what GitHub
 * hands out (PKCS #1), and a key on one line with `\n` written out, as environments often need.
 */
export function parsePrivateKey(text: string): string | undefined {
  try {
    const key = createPrivateKey(text.replaceAll("\\n", "\n"));
    if (key.asymmetricKeyType !== "rsa") return undefined;
    return key.export({ type: "pkcs8", format: "pem" }).toString();
  } catch {
    return undefined;
  }
}
