import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** What a server needs for HTTPS: both PEM. */
export interface KeyAndCertificate {
  readonly key: string;
  readonly certificate: string;
}

const block = (name: string) => new RegExp(`-----BEGIN ${name}-----[^-]+-----END ${name}-----\n`);

/** Key and certificate are both printed. */
const asked = `req -x509 -noenc -days 3650
-newkey ec -pkeyopt ec_paramgen_curve:prime256v1
-subj /CN=localhost -addext subjectAltName=DNS:localhost,IP:127.0.0.1
-keyout - -out -`;

/**
 * A certificate for this machine that nobody has signed but itself, made anew each time. Node makes
 * keys and no certificates, so the command `openssl` does.
 *
 * @throws where there is no `openssl`
 */
export async function selfSigned(): Promise<KeyAndCertificate> {
  const { stdout } = await promisify(execFile)("openssl", asked.split(/\s+/));
  const [key] = block("PRIVATE KEY").exec(stdout) ?? [];
  const [certificate] = block("CERTIFICATE").exec(stdout) ?? [];
  if (key === undefined || certificate === undefined)
    throw new Error("openssl made no key and certificate");
  return { key, certificate };
}
