import { randomBytes } from "node:crypto";
import type { Registered } from "./exchange-code.ts";

interface Chosen {
  readonly publicUrl: string;
  /** `undefined`: GitHub's own. */
  readonly apiUrl: string | undefined;
  readonly before: string;
}

/** Settings that `comity register` gives anew; a file that has one belongs to an App already. */
export const registeredSettings = [
  "APP_ID",
  "PRIVATE_KEY",
  "PRIVATE_KEY_PATH",
  "WEBHOOK_SECRET",
  "RECORD_KEY",
] as const;

/**
 * A `.env` with everything `comity start` needs, after what stood there before. The key is on one
 * line, since not everybody who reads such files takes several.
 */
export function envText(
  { id, pem, webhook_secret: secret }: Registered,
  { publicUrl, apiUrl, before }: Chosen,
): string {
  const settings = {
    APP_ID: String(id),
    PRIVATE_KEY: `"${pem.trim().replaceAll("\n", String.raw`\n`)}"`,
    WEBHOOK_SECRET: secret ?? "",
    // Records stay valid when the App's own key is replaced.
    RECORD_KEY: randomBytes(32).toString("base64"),
    PUBLIC_URL: publicUrl,
    ...(apiUrl !== undefined && { GITHUB_API_URL: apiUrl }),
  };
  const kept = before
    .split("\n")
    .filter(
      (line) =>
        line.trim() !== "" && !/^\s*(?:export\s+)?(?:PUBLIC_URL|GITHUB_API_URL)\s*=/.test(line),
    );
  const written = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
  return [...kept, ...written, ""].join("\n");
}
