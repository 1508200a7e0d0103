import { z } from "zod";
import type { GuardRuleset, ObservedGuard, RecordGuard } from "../../../ports/record-guard.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { parseAnswer } from "../connection/parse-answer.ts";
import { listRulesets, RulesetAnswer, rulesetOf } from "./ruleset-answer.ts";

const GuardAnswer = RulesetAnswer.extend({
  id: z.int(),
  name: z.string(),
  target: z.enum(["branch", "tag"]),
  /** Of whoever asks, which is the app. */
  current_user_can_bypass: z.string().optional(),
});

/** The app's rulesets over records, over REST. https://docs.github.com/rest/repos/rules */
export function createRecordGuard(github: GitHub, appId: number): RecordGuard {
  const { owner, name: repo } = github.repository;
  const rest = github.rest("set-up");
  const here = { owner, repo };
  return {
    appId,
    async observe(names) {
      const listed = await listRulesets(github);
      if (!listed) return "unavailable";
      const ours = listed.filter((one) => names.includes(one.name));
      return Promise.all(ours.map(({ id }) => read(id)));
    },
    async put(ruleset, id) {
      const put: string = "PUT /repos/{owner}/{repo}/rulesets/{ruleset_id}";
      const post: string = "POST /repos/{owner}/{repo}/rulesets";
      const body = { ...here, ...bodyOf(ruleset) };
      const answer =
        id === undefined
          ? await rest.request(post, body)
          : await rest.request(put, { ...body, ruleset_id: id });
      const made = parseAnswer(
        z.object({ id: z.int() }),
        answer.data,
        id === undefined ? post : put,
      );
      return read(made.id);
    },
    async remove(ruleset_id) {
      const route = "DELETE /repos/{owner}/{repo}/rulesets/{ruleset_id}";
      await rest.request(route, { ...here, ruleset_id });
    },
  };

  async function read(ruleset_id: number): Promise<ObservedGuard> {
    const route = "GET /repos/{owner}/{repo}/rulesets/{ruleset_id}";
    const { data } = await rest.request(route, { ...here, ruleset_id });
    const answer = parseAnswer(GuardAnswer, data, route);
    const { id, name, target, current_user_can_bypass: may } = answer;
    return { ...rulesetOf(answer), id, name, target, letsAppThrough: may === "always" };
  }
}

function bodyOf(ruleset: GuardRuleset) {
  const { name, target, enforcement, bypassActors, include, exclude, rules } = ruleset;
  return {
    name,
    target,
    enforcement,
    bypass_actors: bypassActors,
    conditions: { ref_name: { include, exclude } },
    rules,
  };
}
