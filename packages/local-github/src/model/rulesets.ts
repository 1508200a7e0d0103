import { meets, requireAccess } from "./access.ts";
import { demands } from "./demands.ts";
import { inheritedRulesets, rulesetsOf } from "./effective-rules.ts";
import { GitHubRefusal, invalid, notFound } from "./github-refusal.ts";
import { nodeId } from "./node-id.ts";
import { isPaid } from "./plan-features.ts";
import type { Repository } from "./records/repository.ts";
import type { Ruleset } from "./records/ruleset.ts";
import { actorOf, type Viewer } from "./viewer.ts";
import type { World } from "./world.ts";

/** "You can create up to 75 rulesets per repository." */
const most = 75;

export type RulesetInput = Pick<
  Ruleset,
  "name" | "target" | "enforcement" | "bypassActors" | "include" | "exclude" | "rules"
>;

/**
 * "Rulesets are available in public repositories with GitHub Free and GitHub Free for
 * organizations, and in public and private repositories with GitHub Pro, GitHub Team, and GitHub
 * Enterprise Cloud."
 * https://docs.github.com/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/about-rulesets
 */
export function refuseOnFreePlan(repository: Repository): void {
  if (isPaid(repository)) return;
  throw new GitHubRefusal(
    "FORBIDDEN",
    "Upgrade to GitHub Pro or make this repository public to enable this feature.",
  );
}

/** https://docs.github.com/rest/repos/rules#create-a-repository-ruleset */
export function createRuleset(
  world: World,
  viewer: Viewer,
  repository: Repository,
  input: RulesetInput,
): Ruleset {
  requireAccess(viewer, repository, demands.administer);
  refuseOnFreePlan(repository);
  refuseInput(world, repository, input);
  if (rulesetsOf(world, repository).length >= most) {
    throw new GitHubRefusal("UNPROCESSABLE", `A repository can have ${most} rulesets at most`);
  }
  const databaseId = world.nextId();
  const ruleset: Ruleset = {
    ...input,
    databaseId,
    nodeId: nodeId("RepositoryRuleset", repository.databaseId, databaseId),
    repository,
    createdAt: world.now(),
    updatedAt: world.now(),
  };
  world.rulesets.set(databaseId, ruleset);
  world.emit(actorOf(viewer), {
    event: "repository_ruleset",
    action: "created",
    repository,
    ruleset,
  });
  return ruleset;
}

/** What is absent stays. */
export function updateRuleset(
  world: World,
  viewer: Viewer,
  ruleset: Ruleset,
  change: Partial<RulesetInput>,
): Ruleset {
  const { repository, name, enforcement } = ruleset;
  requireAccess(viewer, repository, demands.administer);
  refuseInput(world, repository, { ...ruleset, ...change }, ruleset);
  Object.assign(ruleset, change);
  ruleset.updatedAt = world.now();
  const changes = {
    ...(ruleset.name === name ? {} : { name: { from: name } }),
    ...(ruleset.enforcement === enforcement ? {} : { enforcement: { from: enforcement } }),
  };
  const subject = { repository, ruleset, changes };
  world.emit(actorOf(viewer), { event: "repository_ruleset", action: "edited", ...subject });
  return ruleset;
}

export function deleteRuleset(world: World, viewer: Viewer, ruleset: Ruleset): void {
  const { repository } = ruleset;
  requireAccess(viewer, repository, demands.administer);
  world.rulesets.delete(ruleset.databaseId);
  world.emit(actorOf(viewer), {
    event: "repository_ruleset",
    action: "deleted",
    repository,
    ruleset,
  });
}

/** Everybody who can read may; who is let through is shown only to those who may change it. */
export function findRuleset(
  world: World,
  viewer: Viewer,
  repository: Repository,
  databaseId: number,
): Ruleset {
  requireAccess(viewer, repository, demands.readMetadata);
  refuseOnFreePlan(repository);
  const inherited = inheritedRulesets(repository).find((one) => one.databaseId === databaseId);
  const ruleset = inherited ?? world.rulesets.get(databaseId);
  if (ruleset?.repository !== repository) throw notFound();
  return ruleset;
}

export function seesBypass(viewer: Viewer, { repository }: Ruleset): boolean {
  return meets(viewer, repository, demands.administer);
}

function refuseInput(
  world: World,
  repository: Repository,
  input: RulesetInput,
  self?: Ruleset,
): void {
  if (input.enforcement === "evaluate") {
    throw new GitHubRefusal(
      "UNPROCESSABLE",
      "Enforcement evaluate is only available with GitHub Enterprise.",
    );
  }
  const twin = rulesetsOf(world, repository).some(
    (other) => other !== self && other.name === input.name,
  );
  if (twin) throw invalid("RepositoryRuleset", "name", "custom", "Name must be unique");
}
