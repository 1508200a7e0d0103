import { Octokit } from "@octokit/rest";
import type { TokenSource } from "../../../ports/credentials.ts";
import { Transient } from "../../../ports/errors.ts";
import type { Connection } from "./connection.ts";
import { listeningFetch } from "./listening-fetch.ts";
import { meetFailure } from "./meet-failure.ts";
import { silentLog } from "./silent-log.ts";

interface Authorization {
  readonly header: string;
  readonly refused: () => ReturnType<TokenSource<string>["refused"]>;
}

/**
 * REST requests for one purpose. Every failure is thrown as `Transient` or `Terminal`; nothing is
 * sent twice. Name routes by their template (`octokit.request("GET /repos/{owner}/{repo}", …)`),
 * since the template is what errors carry.
 */
export function createRestClient<For extends string>(
  connection: Connection,
  credentials: TokenSource<For>,
  purpose: For,
): Octokit {
  return restClient(connection, async () => {
    const access = await credentials.access(purpose);
    return { header: `token ${access.token}`, refused: () => credentials.refused(access) };
  });
}

/** REST requests as the app itself, with its own signed token. */
export function createAppClient(connection: Connection, appJwt: () => Promise<string>): Octokit {
  return restClient(connection, async () => ({
    header: `bearer ${await appJwt()}`,
    refused: () => "forgotten",
  }));
}

/** Creating these is what GitHub limits by the minute and by the hour. */
const creates = /^POST .*\/(issues|pulls|comments|reviews)$/;

function restClient(connection: Connection, authorize: () => Promise<Authorization>): Octokit {
  const octokit = new Octokit({
    baseUrl: connection.baseUrl,
    userAgent: "comity",
    log: silentLog,
    request: { fetch: listeningFetch(connection.fetch, connection.budget), log: silentLog },
  });
  octokit.hook.wrap("request", async (request, options) => {
    const route = routeOf(options);
    const { header, refused } = await authorize();
    connection.budget.spend({
      route,
      resource: "core",
      changes: !["GET", "HEAD"].includes(options.method),
      creations: creates.test(route) ? 1 : 0,
    });
    options.headers.authorization = header;
    options.headers["x-github-api-version"] = "2022-11-28";
    try {
      const response = await request(options);
      if (isCutShort(response)) throw new Transient("GitHub's answer was cut short", { route });
      return response;
    } catch (error) {
      throw meetFailure(error, route, connection, refused);
    }
  });
  return octokit;
}

/** The template; the link to a next page is a whole URL, with names in it. */
function routeOf({ method, url }: { readonly method: string; readonly url: string }): string {
  return `${method} ${url.startsWith("/") ? url : "(next page)"}`;
}

/** Octokit hands out the text where JSON was announced and did not parse. */
function isCutShort({ headers, data }: { headers: object; data: unknown }): boolean {
  const type: unknown = "content-type" in headers ? headers["content-type"] : undefined;
  return typeof data === "string" && typeof type === "string" && type.includes("json");
}
