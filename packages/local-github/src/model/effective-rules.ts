import { roleIn } from "./access.ts";
import { isPaid } from "./plan-features.ts";
import type { Actor, Role } from "./records/account.ts";
import type { Repository } from "./records/repository.ts";
import type { BypassActor, Rule, Ruleset } from "./records/ruleset.ts";
import { fitsPattern } from "./ref-patterns.ts";
import { shortRefName } from "./ref-name.ts";
import type { World } from "./world.ts";

/** A rule that applies to a ref, and the ruleset it comes from. */
export interface EffectiveRule {
  readonly rule: Rule;
  readonly ruleset: Ruleset;
}

/** Oldest first. */
export function rulesetsOf(world: World, repository: Repository): Ruleset[] {
  return [...world.rulesets.values()].filter((ruleset) => ruleset.repository === repository);
}

/** Those of its organisation, as they hold here. */
export function inheritedRulesets(repository: Repository): Ruleset[] {
  const { owner } = repository;
  if (owner.type !== "Organization") return [];
  return owner.policies.rulesets.map((ruleset) => ({ ...ruleset, repository }));
}

/**
 * The rules in force for a ref. Several rulesets add up: "the most restrictive version of the rule
 * applies". In private repositories of accounts that do not pay none is enforced.
 * https://docs.github.com/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/about-rulesets
 */
export function rulesFor(world: World, repository: Repository, ref: string): EffectiveRule[] {
  if (!isPaid(repository)) return [];
  const type = shortRefName(ref)?.refType;
  return [...inheritedRulesets(repository), ...rulesetsOf(world, repository)]
    .filter((ruleset) => ruleset.enforcement === "active" && ruleset.target === type)
    .filter((ruleset) => covers(ruleset, repository, ref))
    .flatMap((ruleset) => ruleset.rules.map((rule) => ({ rule, ruleset })));
}

function covers({ include, exclude }: Ruleset, { defaultBranch }: Repository, ref: string) {
  const fits = (pattern: string) => fitsPattern(ref, pattern, defaultBranch);
  return include.some(fits) && !exclude.some(fits);
}

/** The ids GitHub gives to the built-in roles in `bypass_actors`. */
const roleIds: ReadonlyMap<number, Role> = new Map<number, Role>([
  [2, "maintain"],
  [4, "write"],
  [5, "admin"],
]);

/** Whether somebody stands on the list of those a ruleset lets through, and how far. */
export function bypassOf(
  { bypassActors, repository }: Ruleset,
  actor: Actor,
): BypassActor["mode"] | undefined {
  const role = roleIn(repository, actor);
  const modes = bypassActors
    .filter(({ actorId, actorType }) => {
      switch (actorType) {
        case "Integration":
          return actor.type === "Bot" && actor.appId === actorId;
        case "User":
          return actor.databaseId === actorId;
        case "OrganizationAdmin":
          return isOwner(repository, actor);
        case "RepositoryRole":
          return role === roleIds.get(actorId ?? 0);
        case "Team":
        case "DeployKey":
          return false;
      }
    })
    .map(({ mode }) => mode);
  return modes.find((mode) => mode !== "pull_request") ?? modes[0];
}

function isOwner({ owner }: Repository, { databaseId }: Actor): boolean {
  return owner.type === "Organization" && owner.members.get(databaseId) === "owner";
}
