import type { MiddlewareHandler } from "hono";
import type { LocalGitHub } from "../local-github.ts";

/**
 * A repository that was renamed or transferred is found under the name it had, until another takes
 * it: GitHub leads on to the address by its id, with 301 for what only reads and 307 for the rest.
 * https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects
 * https://docs.github.com/repositories/creating-and-managing-repositories/renaming-a-repository
 */
export function forwardFormerNames({ world }: LocalGitHub): MiddlewareHandler {
  return async (c, next) => {
    const [, owner = "", name = "", rest = ""] =
      /^\/repos\/([^/]+)\/([^/]+)(\/.*)?$/.exec(c.req.path) ?? [];
    const found = world.repositoryFormerly(owner, name);
    if (!found) {
      await next();
      return;
    }
    const { origin, search } = new URL(c.req.url);
    const url = `${origin}/repositories/${found.databaseId}${rest}${search}`;
    const reads = ["GET", "HEAD"].includes(c.req.method);
    c.header("location", url);
    c.res = c.json(
      { message: reads ? "Moved Permanently" : "Temporary Redirect", url },
      reads ? 301 : 307,
    );
  };
}
