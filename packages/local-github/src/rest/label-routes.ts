import { Hono } from "hono";
import { z } from "zod";
import type { LocalGitHub } from "../local-github.ts";
import { requireAccess } from "../model/access.ts";
import { demands } from "../model/demands.ts";
import { notFound } from "../model/github-refusal.ts";
import { addLabels, removeLabels, setLabels } from "../model/issue-labels.ts";
import {
  createLabel,
  deleteLabel,
  findLabel,
  findOrCreateLabels,
  updateLabel,
} from "../model/labels.ts";
import { labelsByName } from "../model/list-issues.ts";
import type { Issue } from "../model/records/issue.ts";
import type { GitHubEnv } from "../pipeline/request-state.ts";
import { askedIssue, askedRepository } from "./asking/asked-repository.ts";
import { labelNames } from "./asking/names.ts";
import { pageOf } from "./asking/page-of.ts";
import { readBody } from "./asking/read-body.ts";
import { presentLabel } from "./shapes/label.ts";

const newLabel = z.object({
  name: z.string(),
  color: z.string().optional(),
  description: z.string().nullish(),
});
const labelChange = z.object({
  new_name: z.string().optional(),
  color: z.string().optional(),
  description: z.string().nullish(),
});
const labelling = z.union([
  labelNames,
  z.object({ labels: labelNames.default([]) }).transform(({ labels }) => labels),
]);

/** Labels of a repository, and of its issues. */
export function labelRoutes(github: LocalGitHub): Hono<GitHubEnv> {
  const { world } = github;
  const app = new Hono<GitHubEnv>();

  app.get("/repos/:owner/:repo/labels", (c) => {
    const repository = askedRepository(world, c);
    requireAccess(c.var.viewer, repository, demands.readIssues);
    const labels = pageOf(c, labelsByName(repository.labels.values()));
    return c.json(labels.map((label) => presentLabel(github, repository, label)));
  });

  app.post("/repos/:owner/:repo/labels", (c) => {
    const repository = askedRepository(world, c);
    const label = createLabel(world, c.var.viewer, repository, readBody(c, newLabel));
    return c.json(presentLabel(github, repository, label), 201);
  });

  app.get("/repos/:owner/:repo/labels/:name", (c) => {
    const repository = askedRepository(world, c);
    return c.json(
      presentLabel(github, repository, findLabel(c.var.viewer, repository, c.req.param("name"))),
    );
  });

  app.patch("/repos/:owner/:repo/labels/:name", (c) => {
    const repository = askedRepository(world, c);
    const label = findLabel(c.var.viewer, repository, c.req.param("name"));
    const { new_name, color, description } = readBody(c, labelChange);
    updateLabel(world, c.var.viewer, repository, label, {
      ...(new_name === undefined ? {} : { name: new_name }),
      color,
      description,
    });
    return c.json(presentLabel(github, repository, label));
  });

  app.delete("/repos/:owner/:repo/labels/:name", (c) => {
    const repository = askedRepository(world, c);
    deleteLabel(
      world,
      c.var.viewer,
      repository,
      findLabel(c.var.viewer, repository, c.req.param("name")),
    );
    return c.body(null, 204);
  });

  const ofIssue = "/repos/:owner/:repo/issues/:number{[0-9]+}/labels";

  app.get(ofIssue, (c) => c.json(pageOf(c, shown(askedIssue(world, c)))));

  app.post(ofIssue, (c) => {
    const issue = askedIssue(world, c);
    const { viewer } = c.var;
    requireAccess(viewer, issue.repository, demands.triageIssues);
    const labels = findOrCreateLabels(world, viewer, issue.repository, readBody(c, labelling));
    return c.json(shown(addLabels(world, viewer, issue, labels)));
  });

  app.put(ofIssue, (c) => {
    const issue = askedIssue(world, c);
    const { viewer } = c.var;
    requireAccess(viewer, issue.repository, demands.triageIssues);
    const labels = findOrCreateLabels(world, viewer, issue.repository, readBody(c, labelling));
    return c.json(shown(setLabels(world, viewer, issue, labels)));
  });

  app.delete(ofIssue, (c) => {
    setLabels(world, c.var.viewer, askedIssue(world, c), []);
    return c.body(null, 204);
  });

  app.delete(`${ofIssue}/:name`, (c) => {
    const issue = askedIssue(world, c);
    const name = c.req.param("name").toLowerCase();
    const label = [...issue.labels].find((candidate) => candidate.name.toLowerCase() === name);
    requireAccess(c.var.viewer, issue.repository, demands.triageIssues);
    if (label === undefined) throw notFound("Label does not exist");
    return c.json(shown(removeLabels(world, c.var.viewer, issue, [label])));
  });

  function shown(issue: Issue) {
    return [...issue.labels].map((label) => presentLabel(github, issue.repository, label));
  }

  return app;
}
