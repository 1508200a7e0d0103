import { Hono } from "hono";
import { graphqlRoute } from "./graphql-route.ts";
import type { LocalGitHub } from "./local-github.ts";
import { answerConditionally } from "./pipeline/answer-conditionally.ts";
import { breakRequests } from "./pipeline/break-requests.ts";
import { limitRequests } from "./pipeline/limit-requests.ts";
import { forwardFormerNames } from "./pipeline/forward-former-names.ts";
import { isFromThisMachine } from "./pipeline/loopback.ts";
import { observeRequests } from "./pipeline/observe-requests.ts";
import type { GitHubEnv } from "./pipeline/request-state.ts";
import { showRefusal } from "./pipeline/show-refusal.ts";
import { registrationRoutes } from "./registration/registration-routes.ts";
import { restRoutes } from "./rest/rest-routes.ts";

/**
 * The local GitHub's HTTP side; `control` answers below `/_sandbox`, unseen by logs, limits and
 * faults.
 */
export function createServer(github: LocalGitHub, control: Hono): Hono<GitHubEnv> {
  const app = new Hono<GitHubEnv>();
  app.use(async (c, next) => {
    const host = c.req.header("host") ?? new URL(c.req.url).host;
    if (isFromThisMachine(host, c.req.header("origin"))) await next();
    else
      c.res = c.json(
        { message: "The sandbox answers this machine only: foreign Host or Origin." },
        403,
      );
  });
  app.route("/_sandbox", control);
  app.route("/", registrationRoutes(github));
  app.use(forwardFormerNames(github));
  app.use(observeRequests(github));
  app.use(breakRequests(github));
  app.use(limitRequests(github));
  app.use(answerConditionally);
  for (const routes of restRoutes(github)) app.route("/", routes);
  app.route("/", graphqlRoute(github));
  app.notFound((c) =>
    c.json({ message: `the local GitHub has no ${c.req.method} ${c.req.path} yet` }, 501),
  );
  app.onError(showRefusal);
  return app;
}
