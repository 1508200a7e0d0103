import { Hono, type Context } from "hono";
import type { LocalGitHub } from "../local-github.ts";
import { invalid } from "../model/github-refusal.ts";
import { searchCode } from "../model/search/search-code.ts";
import { searchIssues } from "../model/search/search-issues.ts";
import { searchRepositories } from "../model/search/search-repositories.ts";
import type { GitHubEnv } from "../pipeline/request-state.ts";
import { requireSomebody } from "./asking/require-viewer.ts";
import { pageOf } from "./asking/page-of.ts";
import { presentFoundFile } from "./shapes/found-file.ts";
import { presentIssue } from "./shapes/issue.ts";
import { listedRepository } from "./shapes/repository.ts";

/** Everything found is equally good: nothing is ranked here. */
const score = 1;

/** https://docs.github.com/rest/search/search */
export function searchRoutes(github: LocalGitHub): Hono<GitHubEnv> {
  const { world } = github;
  const app = new Hono<GitHubEnv>();

  app.get("/search/issues", (c) => {
    const found = searchIssues(world, c.var.viewer, asked(c));
    // Without a text, a found issue has an empty one and not `null`.
    const items = pageOf(c, found).map((issue) => {
      return { ...presentIssue(github, issue), body: issue.body, score };
    });
    return c.json({ ...counted(found), items, search_type: "lexical" });
  });

  app.get("/search/repositories", (c) => {
    const found = searchRepositories(world, c.var.viewer, asked(c));
    const items = pageOf(c, found).map((repository) => ({
      ...listedRepository(github, repository, c.var.viewer),
      score,
    }));
    return c.json({ ...counted(found), items });
  });

  app.get("/search/code", (c) => {
    requireSomebody(c.var.viewer);
    const found = searchCode(world, c.var.viewer, asked(c));
    const items = pageOf(c, found).map((file) => ({ ...presentFoundFile(github, file), score }));
    return c.json({ ...counted(found), items });
  });

  return app;
}

function asked(c: Context<GitHubEnv>): string {
  const text = c.req.query("q") ?? "";
  if (text.trim() === "") throw invalid("Search", "q", "missing");
  return text;
}

function counted(found: readonly unknown[]) {
  return { total_count: found.length, incomplete_results: false };
}
