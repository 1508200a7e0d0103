import { bypassOf, inheritedRulesets } from "../../model/effective-rules.ts";
import { nameWithOwner } from "../../model/records/repository.ts";
import type { Rule, Ruleset } from "../../model/records/ruleset.ts";
import { seesBypass } from "../../model/rulesets.ts";
import { findActor, type Viewer } from "../../model/viewer.ts";
import type { Presented, Schemas } from "./presented.ts";

/** A line of the list of rulesets: without conditions and rules. */
export function listedRuleset(github: Presented, ruleset: Ruleset) {
  const { repository, databaseId } = ruleset;
  const name = nameWithOwner(repository);
  return {
    id: databaseId,
    name: ruleset.name,
    target: ruleset.target,
    source_type: isInherited(ruleset) ? "Organization" : "Repository",
    source: isInherited(ruleset) ? repository.owner.login : name,
    enforcement: ruleset.enforcement,
    node_id: ruleset.nodeId,
    _links: {
      self: { href: `${github.apiUrl}/repos/${name}/rulesets/${databaseId}` },
      html: { href: `${github.world.webUrl}/${name}/rules/${databaseId}` },
    },
    created_at: ruleset.createdAt,
    updated_at: ruleset.updatedAt,
  } satisfies Schemas["repository-ruleset"];
}

/** Made by the organisation for all its repositories. */
export function isInherited({ databaseId, repository }: Ruleset): boolean {
  return inheritedRulesets(repository).some((one) => one.databaseId === databaseId);
}

/** As a webhook shows it, which every app sees that is subscribed. */
export function webhookRuleset(github: Presented, ruleset: Ruleset) {
  const { include, exclude, rules } = ruleset;
  return {
    ...listedRuleset(github, ruleset),
    conditions: { ref_name: { include: [...include], exclude: [...exclude] } },
    rules: rules.map(presentRule),
  } satisfies Schemas["repository-ruleset"];
}

/** "bypass_actors … is only returned if the user making the API request has write access". */
export function presentRuleset(github: Presented, viewer: Viewer, ruleset: Ruleset) {
  const actor = findActor(viewer);
  const mode = actor === undefined ? undefined : bypassOf(ruleset, actor);
  const can = { always: "always", pull_request: "pull_requests_only", exempt: "exempt" } as const;
  return {
    ...webhookRuleset(github, ruleset),
    ...(seesBypass(viewer, ruleset)
      ? {
          bypass_actors: ruleset.bypassActors.map(({ actorId, actorType, mode: how }) => ({
            actor_id: actorId,
            actor_type: actorType,
            bypass_mode: how,
          })),
          current_user_can_bypass: mode === undefined ? ("never" as const) : can[mode],
        }
      : {}),
  } satisfies Schemas["repository-ruleset"];
}

export function presentRule(rule: Rule): Schemas["repository-rule"] {
  switch (rule.type) {
    case "creation":
    case "deletion":
    case "non_fast_forward":
    case "required_linear_history":
    case "required_signatures":
      return { type: rule.type };
    case "branch_name_pattern": {
      const { operator, pattern, negate } = rule;
      return { type: rule.type, parameters: { operator, pattern, negate } };
    }
    case "update":
      return {
        type: rule.type,
        parameters: { update_allows_fetch_and_merge: rule.allowsFetchAndMerge },
      };
    case "pull_request":
      return {
        type: rule.type,
        parameters: {
          required_approving_review_count: rule.approvals,
          dismiss_stale_reviews_on_push: rule.dismissStale,
          require_code_owner_review: rule.codeOwners,
          require_last_push_approval: rule.lastPushApproval,
          required_review_thread_resolution: rule.resolvedThreads,
          allowed_merge_methods: [...rule.mergeMethods],
        },
      };
    case "required_status_checks":
      return {
        type: rule.type,
        parameters: {
          strict_required_status_checks_policy: rule.strict,
          do_not_enforce_on_create: rule.notOnCreate,
          required_status_checks: rule.checks.map(({ context, appId }) => ({
            context,
            ...(appId === null ? {} : { integration_id: appId }),
          })),
        },
      };
  }
}
