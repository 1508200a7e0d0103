import { z } from "zod";
import type { Ruleset } from "../../../ports/branch-gate.ts";
import { Terminal } from "../../../ports/errors.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { parseAnswer } from "../connection/parse-answer.ts";

const Listed = z.array(z.object({ id: z.int(), name: z.string() }));
const Patterns = z.array(z.string()).default([]);
export const RulesetAnswer = z.object({
  enforcement: z.string(),
  bypass_actors: z
    .array(
      z.object({
        actor_id: z.int().nullable(),
        actor_type: z.string(),
        bypass_mode: z.string(),
      }),
    )
    .default([]),
  conditions: z
    .object({ ref_name: z.object({ include: Patterns, exclude: Patterns }).optional() })
    .nullish(),
  rules: z
    .array(
      z
        .object({ type: z.string(), parameters: z.record(z.string(), z.unknown()).optional() })
        .transform(({ type, parameters }) => ({ type, ...(parameters && { parameters }) })),
    )
    .default([]),
});

export function rulesetOf(answer: z.infer<typeof RulesetAnswer>): Ruleset {
  const { enforcement, bypass_actors: bypassActors, conditions, rules } = answer;
  const { include = [], exclude = [] } = conditions?.ref_name ?? {};
  return { enforcement, bypassActors, include, exclude, rules };
}

/** Ids and names; `undefined` where the plan has no rules in a private repository. */
export async function listRulesets(
  github: GitHub,
): Promise<readonly { readonly id: number; readonly name: string }[] | undefined> {
  const { owner, name: repo } = github.repository;
  const route = "GET /repos/{owner}/{repo}/rulesets";
  try {
    const asked = { owner, repo, includes_parents: false, per_page: 100 };
    return parseAnswer(Listed, await github.rest("set-up").paginate(route, asked), route);
  } catch (error) {
    const isMissing = error instanceof Terminal && [403, 404].includes(error.edge.status ?? 0);
    if (!isMissing) throw error;
    return undefined;
  }
}
