import type { Context } from "hono";
import type { z } from "zod";
import { GitHubRefusal } from "../../model/github-refusal.ts";
import type { GitHubEnv } from "../../pipeline/request-state.ts";

/**
 * A request's JSON body in the shape the route takes; no body is an empty object.
 *
 * @throws GitHubRefusal 422 naming the first thing that is wrong, as GitHub's own schema check does
 */
export function readBody<S extends z.ZodType>(c: Context<GitHubEnv>, schema: S): z.infer<S> {
  const result = schema.safeParse(parseJson(c.var.text));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const path = issue?.path.join("/") ?? "";
  throw new GitHubRefusal(
    "UNPROCESSABLE",
    `Invalid request.\n\nFor '${path}', ${issue?.message ?? "wrong"}.`,
  );
}

function parseJson(text: string): unknown {
  if (text === "") return {};
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new GitHubRefusal("UNPROCESSABLE", "Problems parsing JSON");
  }
}
