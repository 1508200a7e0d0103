import { z } from "zod";
import { Terminal, Transient } from "../../ports/errors.ts";

const route = "POST /app-manifests/{code}/conversions";

const Registered = z.object({
  id: z.int().positive(),
  slug: z.string().min(1),
  html_url: z.string(),
  pem: z.string().min(1),
  webhook_secret: z.string().nullable(),
});
export type Registered = z.infer<typeof Registered>;

/**
 * What GitHub made of the manifest. The code is good once and for an hour.
 * https://docs.github.com/rest/apps/apps#create-a-github-app-from-a-manifest
 *
 * @throws Transient where GitHub does not answer, Terminal where it does not know the code
 */
export async function exchangeCode(
  apiUrl: string,
  code: string,
  fetch: typeof globalThis.fetch,
): Promise<Registered> {
  const answer = await fetch(`${apiUrl}/app-manifests/${encodeURIComponent(code)}/conversions`, {
    method: "POST",
    headers: {
      accept: "application/vnd.github+json",
      "user-agent": "comity",
      "x-github-api-version": "2022-11-28",
    },
  }).catch((cause: unknown) => {
    throw new Transient("GitHub cannot be reached; load this page again.", { route }, { cause });
  });
  const { status } = answer;
  if (status >= 500)
    throw new Transient("GitHub cannot answer; load this page again.", { route, status });
  if (!answer.ok)
    throw new Terminal("GitHub does not know this code: begin anew.", { route, status });
  return Registered.parse(await answer.json());
}
