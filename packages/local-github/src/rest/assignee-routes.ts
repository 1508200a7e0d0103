import { Hono } from "hono";
import { z } from "zod";
import type { LocalGitHub } from "../local-github.ts";
import { addAssignees, mayBeAssigned, removeAssignees } from "../model/assignees.ts";
import { notFound } from "../model/github-refusal.ts";
import type { GitHubEnv } from "../pipeline/request-state.ts";
import { askedIssue, askedPerson } from "./asking/asked-repository.ts";
import { loginList, peopleNamed } from "./asking/names.ts";
import { readBody } from "./asking/read-body.ts";
import { presentIssue } from "./shapes/issue.ts";

const assignment = z.object({ assignees: loginList.default([]) });

/**
 * Assignees of an issue. Those who may not be assigned, or by whom, are ignored without a word, as
 * on GitHub.
 */
export function assigneeRoutes(github: LocalGitHub): Hono<GitHubEnv> {
  const { world } = github;
  const app = new Hono<GitHubEnv>();
  const path = "/repos/:owner/:repo/issues/:number{[0-9]+}/assignees";

  app.post(path, (c) => {
    const issue = askedIssue(world, c);
    const people = peopleNamed(world, readBody(c, assignment).assignees);
    return c.json(presentIssue(github, addAssignees(world, c.var.viewer, issue, people)), 201);
  });

  app.delete(path, (c) => {
    const issue = askedIssue(world, c);
    const people = peopleNamed(world, readBody(c, assignment).assignees);
    return c.json(presentIssue(github, removeAssignees(world, c.var.viewer, issue, people)));
  });

  app.get(`${path}/:login`, (c) => {
    if (!mayBeAssigned(world, askedIssue(world, c), askedPerson(world, c))) throw notFound();
    return c.body(null, 204);
  });

  return app;
}
