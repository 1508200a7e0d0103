import { z } from "zod";
import type { RefusingRule } from "../../../domain/chapters/keeping-apart/refusing-rule.ts";
import type { Instant } from "../../../domain/values/time.ts";
import { Terminal, Transient } from "../../../ports/errors.ts";
import { brokenRule } from "./broken-rule.ts";
import { type HeaderOf, retryAt, secondsFrom } from "./retry-at.ts";

/** What Octokit throws, as far as it matters here. A network fault has status 500 and no response. */
const RequestFault = z.object({
  status: z.int(),
  response: z
    .object({
      headers: z.record(z.string(), z.union([z.string(), z.number()]).optional()),
      data: z.unknown(),
    })
    .optional(),
});
const Explained = z.object({ message: z.string() });

/** GitHub asks for a minute's rest where a secondary limit comes without a time. */
const restInSeconds = 60;

/**
 * Turns what a request threw into `Transient` or `Terminal`; anything that is no answer of GitHub
 * and no network fault is a bug and comes back as it is.
 *
 * The original is left behind on purpose: it holds the URL, the headers and the body, and with
 * them logins and texts that belong in no log.
 *
 * @param route the route template (`GET /repos/{owner}/{repo}`) or the GraphQL operation's name
 */
export function translateError(error: unknown, route: string, now: Instant): unknown {
  if (error instanceof Transient || error instanceof Terminal) return error;
  const fault = error instanceof Error ? RequestFault.safeParse(error) : undefined;
  if (!fault?.success) return error;
  const { status, response } = fault.data;
  if (response === undefined) return new Transient("GitHub could not be reached", { route });
  const header: HeaderOf = (name) => response.headers[name]?.toString();
  if (isLimit(status, header, response.data)) return limited(route, header, now, status);
  if (status >= 500 || status === 408) {
    const at = retryAt(header, now);
    return new Transient(`GitHub answered ${status}`, {
      route,
      status,
      ...(at && { retryAt: at }),
    });
  }
  const rule = ruleIn(response.data);
  if (rule)
    return new Terminal("a rule for branches refused it", { route, status, because: { rule } });
  return new Terminal(refusals[status] ?? `GitHub answered ${status}`, {
    route,
    status,
    ...(status === 403 && saysSuspended(response.data) && { keptOut: "suspended" as const }),
    ...(status === 403 && saysNotGranted(response.data) && { missing: "permission" as const }),
    ...(status === 422 && saysNameExists(response.data) && { because: "name-exists" as const }),
  });
}

function ruleIn(data: unknown): RefusingRule | undefined {
  const explained = Explained.safeParse(data);
  return explained.success ? brokenRule(explained.data.message) : undefined;
}

/** To whatever a suspended installation asks with a token that is out. */
function saysSuspended(data: unknown): boolean {
  const explained = Explained.safeParse(data);
  return explained.success && /installation has been suspended/i.test(explained.data.message);
}

/** https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#resource-not-accessible */
function saysNotGranted(data: unknown): boolean {
  const explained = Explained.safeParse(data);
  return explained.success && /not accessible by integration/i.test(explained.data.message);
}

const Detailed = z.object({ errors: z.array(z.object({ message: z.string().default("") })) });

/** https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#validation-failed */
function saysNameExists(data: unknown): boolean {
  const detailed = Detailed.safeParse(data);
  return (
    detailed.success &&
    detailed.data.errors.some(({ message }) => message.startsWith("name already exists"))
  );
}

/** GitHub's answer that this was too much for now. */
export function limited(route: string, header: HeaderOf, now: Instant, status: number): Transient {
  return new Transient("GitHub asks to wait: a rate limit was reached", {
    route,
    status,
    retryAt: retryAt(header, now) ?? secondsFrom(now, restInSeconds),
  });
}

/** Whether a message of GitHub speaks of its primary or a secondary limit. */
export function speaksOfLimit(message: string): boolean {
  return /rate limit|abuse detection/i.test(message);
}

function isLimit(status: number, header: HeaderOf, data: unknown): boolean {
  if (status === 429) return true;
  if (status !== 403) return false;
  if (header("retry-after") !== undefined || header("x-ratelimit-remaining") === "0") return true;
  const explained = Explained.safeParse(data);
  return explained.success && speaksOfLimit(explained.data.message);
}

const refusals: Readonly<Record<number, string>> = {
  401: "GitHub does not accept the app's credentials: check APP_ID and the private key",
  403: "GitHub does not allow this to the app: check its permissions and that the installation accepted them",
  404: "GitHub knows no such thing, or the app may not see it: check the installation",
  422: "GitHub refused the request as it was made",
};
