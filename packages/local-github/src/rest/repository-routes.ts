import { Hono } from "hono";
import { z } from "zod";
import type { LocalGitHub } from "../local-github.ts";
import { deleteRepository } from "../model/delete-repository.ts";
import { createRepository } from "../model/repositories.ts";
import { updateRepository } from "../model/repository-settings.ts";
import type { GitHubEnv } from "../pipeline/request-state.ts";
import { askedOrganization } from "./asking/asked-organization.ts";
import { askedRepository } from "./asking/asked-repository.ts";
import { readBody } from "./asking/read-body.ts";
import { fullRepository } from "./shapes/repository.ts";

const newRepository = z.object({
  name: z.string(),
  description: z.string().nullish(),
  homepage: z.string().nullish(),
  private: z.boolean().default(false),
  visibility: z.enum(["public", "private"]).optional(),
  has_issues: z.boolean().default(true),
  has_projects: z.boolean().default(true),
  has_wiki: z.boolean().default(true),
  delete_branch_on_merge: z.boolean().default(false),
  auto_init: z.boolean().default(false),
});
const repositoryChange = z.object({
  name: z.string().optional(),
  description: z.string().nullish(),
  homepage: z.string().nullish(),
  private: z.boolean().optional(),
  visibility: z.enum(["public", "private"]).optional(),
  archived: z.boolean().optional(),
  default_branch: z.string().optional(),
  delete_branch_on_merge: z.boolean().optional(),
  allow_forking: z.boolean().optional(),
  allow_merge_commit: z.boolean().optional(),
  allow_squash_merge: z.boolean().optional(),
  allow_rebase_merge: z.boolean().optional(),
  has_issues: z.boolean().optional(),
  has_projects: z.boolean().optional(),
  has_wiki: z.boolean().optional(),
  has_discussions: z.boolean().optional(),
});

export function repositoryRoutes(github: LocalGitHub): Hono<GitHubEnv> {
  const { world } = github;
  const app = new Hono<GitHubEnv>();

  app.get("/repos/:owner/:repo", (c) =>
    c.json(fullRepository(github, askedRepository(world, c), c.var.viewer)),
  );

  app.post("/orgs/:org/repos", (c) => {
    const body = readBody(c, newRepository);
    const repository = createRepository(world, c.var.viewer, {
      owner: askedOrganization(world, c),
      name: body.name,
      description: body.description ?? null,
      homepage: body.homepage ?? null,
      private: body.visibility === undefined ? body.private : body.visibility === "private",
      hasIssues: body.has_issues,
      hasProjects: body.has_projects,
      hasWiki: body.has_wiki,
      deleteBranchOnMerge: body.delete_branch_on_merge,
      autoInit: body.auto_init,
    });
    const shown = fullRepository(github, repository, c.var.viewer);
    c.header("location", shown.url);
    return c.json(shown, 201);
  });

  app.delete("/repos/:owner/:repo", (c) => {
    deleteRepository(world, c.var.viewer, askedRepository(world, c));
    return c.body(null, 204);
  });

  app.patch("/repos/:owner/:repo", (c) => {
    const repository = askedRepository(world, c);
    const body = readBody(c, repositoryChange);
    const features = {
      issues: body.has_issues ?? repository.features.issues,
      projects: body.has_projects ?? repository.features.projects,
      wiki: body.has_wiki ?? repository.features.wiki,
      discussions: body.has_discussions ?? repository.features.discussions,
    };
    updateRepository(world, c.var.viewer, repository, {
      name: body.name,
      description: body.description,
      homepage: body.homepage,
      private: body.visibility === undefined ? body.private : body.visibility === "private",
      archived: body.archived,
      defaultBranch: body.default_branch,
      deleteBranchOnMerge: body.delete_branch_on_merge,
      allowForking: body.allow_forking,
      mergeMethods: {
        merge: body.allow_merge_commit,
        squash: body.allow_squash_merge,
        rebase: body.allow_rebase_merge,
      },
      features,
    });
    return c.json(fullRepository(github, repository, c.var.viewer));
  });

  return app;
}
