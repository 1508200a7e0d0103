import { Hono, type Context } from "hono";
import { z } from "zod";
import type { LocalGitHub } from "../local-github.ts";
import { requireAccess } from "../model/access.ts";
import { demands } from "../model/demands.ts";
import { rulesetsOf, rulesFor } from "../model/effective-rules.ts";
import { nameWithOwner } from "../model/records/repository.ts";
import type { Ruleset } from "../model/records/ruleset.ts";
import {
  createRuleset,
  deleteRuleset,
  findRuleset,
  refuseOnFreePlan,
  updateRuleset,
} from "../model/rulesets.ts";
import type { GitHubEnv } from "../pipeline/request-state.ts";
import { askedRepository } from "./asking/asked-repository.ts";
import { pageOf } from "./asking/page-of.ts";
import { readBody } from "./asking/read-body.ts";
import { rulesetChange, toRulesetChange } from "./asking/ruleset-input.ts";
import { isInherited, listedRuleset, presentRule, presentRuleset } from "./shapes/ruleset.ts";

const newRuleset = rulesetChange.extend({
  name: z.string(),
  enforcement: z.enum(["active", "disabled", "evaluate"]),
});

/** A repository's rulesets. https://docs.github.com/rest/repos/rules */
export function rulesetRoutes(github: LocalGitHub): Hono<GitHubEnv> {
  const { world } = github;
  const app = new Hono<GitHubEnv>();
  const path = "/repos/:owner/:repo/rulesets";

  app.get(path, (c) => {
    const repository = askedRepository(world, c);
    refuseOnFreePlan(repository);
    const rulesets = rulesetsOf(world, repository);
    return c.json(pageOf(c, rulesets).map((ruleset) => listedRuleset(github, ruleset)));
  });

  app.post(path, (c) => {
    const repository = askedRepository(world, c);
    requireAccess(c.var.viewer, repository, demands.administer);
    refuseOnFreePlan(repository);
    const { name, enforcement, ...rest } = readBody(c, newRuleset);
    const ruleset = createRuleset(world, c.var.viewer, repository, {
      target: "branch",
      bypassActors: [],
      include: [],
      exclude: [],
      rules: [],
      ...toRulesetChange(rest),
      name,
      enforcement,
    });
    return c.json(presentRuleset(github, c.var.viewer, ruleset), 201);
  });

  app.get(`${path}/:ruleset{[0-9]+}`, (c) =>
    c.json(presentRuleset(github, c.var.viewer, askedRuleset(c))),
  );

  app.put(`${path}/:ruleset{[0-9]+}`, (c) => {
    const ruleset = askedRuleset(c);
    requireAccess(c.var.viewer, ruleset.repository, demands.administer);
    const change = toRulesetChange(readBody(c, rulesetChange));
    updateRuleset(world, c.var.viewer, ruleset, change);
    return c.json(presentRuleset(github, c.var.viewer, ruleset));
  });

  app.delete(`${path}/:ruleset{[0-9]+}`, (c) => {
    deleteRuleset(world, c.var.viewer, askedRuleset(c));
    return c.body(null, 204);
  });

  app.get("/repos/:owner/:repo/rules/branches/:branch{.+}", (c) => {
    const repository = askedRepository(world, c);
    const rules = rulesFor(world, repository, `refs/heads/${c.req.param("branch")}`);
    return c.json(
      pageOf(c, rules).map(({ rule, ruleset }) => ({
        ...presentRule(rule),
        ruleset_source_type: isInherited(ruleset) ? "Organization" : "Repository",
        ruleset_source: isInherited(ruleset) ? repository.owner.login : nameWithOwner(repository),
        ruleset_id: ruleset.databaseId,
      })),
    );
  });

  function askedRuleset(c: Context<GitHubEnv>): Ruleset {
    const id = Number(c.req.param("ruleset"));
    return findRuleset(world, c.var.viewer, askedRepository(world, c), id);
  }

  return app;
}
