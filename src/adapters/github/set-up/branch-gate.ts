import type { BranchGate, Ruleset } from "../../../ports/branch-gate.ts";
import { Terminal } from "../../../ports/errors.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { parseAnswer } from "../connection/parse-answer.ts";
import { listRulesets, RulesetAnswer, rulesetOf } from "./ruleset-answer.ts";

const name = "Comity";
/**
 * The app's ruleset, over REST. https://docs.github.com/rest/repos/rules
 *
 * @param appId of this app
 */
export function createBranchGate(github: GitHub, appId: number): BranchGate {
  const { owner, name: repo } = github.repository;
  const rest = github.rest("set-up");
  const here = { owner, repo };
  return {
    appId,
    async observe() {
      const listed = await listRulesets(github);
      if (!listed) return "unavailable";
      const ruleset_id = listed.find((one) => one.name === name)?.id;
      if (ruleset_id === undefined) return undefined;
      const route = "GET /repos/{owner}/{repo}/rulesets/{ruleset_id}";
      const { data } = await rest.request(route, { ...here, ruleset_id });
      return { id: ruleset_id, ruleset: rulesetOf(parseAnswer(RulesetAnswer, data, route)) };
    },
    async create(ruleset) {
      try {
        await post(ruleset);
      } catch (error) {
        // No page of GitHub's documentation says by which of its ids an app is let through.
        const isRefused = error instanceof Terminal && error.edge.status === 422;
        if (!isRefused || ruleset.bypassActors.length === 0) throw error;
        await post({ ...ruleset, bypassActors: [] });
      }
    },
    async replace(ruleset_id, ruleset) {
      // As text: rules that owners added go back as they came, of whatever type.
      const route: string = "PUT /repos/{owner}/{repo}/rulesets/{ruleset_id}";
      await rest.request(route, { ...here, ruleset_id, ...bodyOf(ruleset) });
    },
  };

  async function post(ruleset: Ruleset): Promise<void> {
    const route: string = "POST /repos/{owner}/{repo}/rulesets";
    await rest.request(route, { ...here, ...bodyOf(ruleset) });
  }
}

function bodyOf({ enforcement, bypassActors, include, exclude, rules }: Ruleset) {
  return {
    name,
    target: "branch",
    enforcement,
    bypass_actors: bypassActors,
    conditions: { ref_name: { include, exclude } },
    rules,
  };
}
