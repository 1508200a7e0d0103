import { Hono } from "hono";
import { nameOf } from "./auth/name-of.ts";
import { executeGraphql } from "./graphql/execute-graphql.ts";
import type { LocalGitHub } from "./local-github.ts";
import type { GitHubEnv } from "./pipeline/request-state.ts";

/** `POST /graphql`. Answers 200 whatever the document's fate, as GitHub does. */
export function graphqlRoute(github: LocalGitHub): Hono<GitHubEnv> {
  const app = new Hono<GitHubEnv>();
  app.post("/graphql", async (c) => {
    const { viewer, graphql: body } = c.var;
    if (viewer.kind === "anonymous") {
      return c.json({ message: "This endpoint requires you to be authenticated." }, 401);
    }
    if (body === undefined) return c.json({ message: "Problems parsing JSON" }, 400);
    const { limit, used, remaining, reset } = github.limits.look(nameOf(viewer) ?? "", "graphql");
    const answer = await executeGraphql(github.world, viewer, {
      ...body,
      nodeBudget: (operation) => github.faults.nodeBudget(operation),
      rateLimit: { limit, used, remaining, resetAt: new Date(reset * 1_000).toISOString() },
    });
    return c.json(answer.body);
  });
  return app;
}
