import { z } from "zod";
import type { RulesetInput } from "../../model/rulesets.ts";
import type { Rule } from "../../model/records/ruleset.ts";

const bare = z.object({
  type: z.enum([
    "creation",
    "deletion",
    "non_fast_forward",
    "required_linear_history",
    "required_signatures",
  ]),
});

const update = z
  .object({
    type: z.literal("update"),
    parameters: z.object({ update_allows_fetch_and_merge: z.boolean() }).optional(),
  })
  .transform(({ type, parameters }): Rule => ({
    type,
    allowsFetchAndMerge: parameters?.update_allows_fetch_and_merge ?? false,
  }));

const pullRequest = z
  .object({
    type: z.literal("pull_request"),
    parameters: z.object({
      required_approving_review_count: z.int().min(0).max(10),
      dismiss_stale_reviews_on_push: z.boolean(),
      require_code_owner_review: z.boolean(),
      require_last_push_approval: z.boolean(),
      required_review_thread_resolution: z.boolean(),
      allowed_merge_methods: z.array(z.enum(["merge", "squash", "rebase"])).default([]),
    }),
  })
  .transform(({ type, parameters }): Rule => ({
    type,
    approvals: parameters.required_approving_review_count,
    dismissStale: parameters.dismiss_stale_reviews_on_push,
    codeOwners: parameters.require_code_owner_review,
    lastPushApproval: parameters.require_last_push_approval,
    resolvedThreads: parameters.required_review_thread_resolution,
    mergeMethods: parameters.allowed_merge_methods,
  }));

const branchName = z
  .object({
    type: z.literal("branch_name_pattern"),
    parameters: z.object({
      operator: z.enum(["starts_with", "ends_with", "contains", "regex"]),
      pattern: z.string(),
      negate: z.boolean().default(false),
    }),
  })
  .transform(({ type, parameters }): Rule => ({ type, ...parameters }));

const requiredChecks = z
  .object({
    type: z.literal("required_status_checks"),
    parameters: z.object({
      strict_required_status_checks_policy: z.boolean(),
      do_not_enforce_on_create: z.boolean().default(false),
      // `integration_id` is left out and never null: GitHub refuses null.
      required_status_checks: z.array(
        z.object({ context: z.string(), integration_id: z.int().optional() }),
      ),
    }),
  })
  .transform(({ type, parameters }): Rule => ({
    type,
    checks: parameters.required_status_checks.map(({ context, integration_id }) => ({
      context,
      appId: integration_id ?? null,
    })),
    strict: parameters.strict_required_status_checks_policy,
    notOnCreate: parameters.do_not_enforce_on_create,
  }));

const bypassActor = z
  .object({
    actor_id: z.int().nullish(),
    actor_type: z.enum([
      "Integration",
      "OrganizationAdmin",
      "RepositoryRole",
      "Team",
      "DeployKey",
      "User",
    ]),
    bypass_mode: z.enum(["always", "pull_request", "exempt"]).default("always"),
  })
  .transform(({ actor_id, actor_type, bypass_mode }) => ({
    actorId: actor_id ?? null,
    actorType: actor_type,
    mode: bypass_mode,
  }));

/** The body of `PUT …/rulesets/{id}`. https://docs.github.com/rest/repos/rules */
export const rulesetChange = z.object({
  name: z.string().optional(),
  target: z.enum(["branch", "tag"]).optional(),
  enforcement: z.enum(["active", "disabled", "evaluate"]).optional(),
  bypass_actors: z.array(bypassActor).optional(),
  conditions: z
    .object({
      ref_name: z
        .object({
          include: z.array(z.string()).default([]),
          exclude: z.array(z.string()).default([]),
        })
        .default({ include: [], exclude: [] }),
    })
    .optional(),
  rules: z.array(z.union([bare, update, pullRequest, branchName, requiredChecks])).optional(),
});

/** What is absent stays. */
export function toRulesetChange(given: z.infer<typeof rulesetChange>): Partial<RulesetInput> {
  const { name, target, enforcement, bypass_actors, conditions, rules } = given;
  return {
    ...(name === undefined ? {} : { name }),
    ...(target === undefined ? {} : { target }),
    ...(enforcement === undefined ? {} : { enforcement }),
    ...(bypass_actors === undefined ? {} : { bypassActors: bypass_actors }),
    ...(conditions === undefined ? {} : conditions.ref_name),
    ...(rules === undefined ? {} : { rules }),
  };
}
