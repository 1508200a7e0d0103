import { bypassOf, rulesFor } from "./effective-rules.ts";
import { missingCheck } from "./check-state.ts";
import { zeroOid } from "./git-objects.ts";
import { GitHubRefusal } from "./github-refusal.ts";
import { isAncestor } from "./history.ts";
import { baseOidOf } from "./pull-commits.ts";
import type { Actor } from "./records/account.ts";
import type { PullRequest } from "./records/pull-request.ts";
import type { Repository } from "./records/repository.ts";
import type { MergeMethod, Rule } from "./records/ruleset.ts";
import { countedOpinions } from "./review-decision.ts";
import type { World } from "./world.ts";

/** A move of a ref; forty zeros stand for "not there". */
interface RefMove {
  readonly ref: string;
  readonly before: string;
  readonly after: string;
}

/** What the rules of a branch have against a push; empty when it may happen. */
function refusalsOfPush(
  world: World,
  actor: Actor,
  repository: Repository,
  move: RefMove,
): string[] {
  return rulesFor(world, repository, move.ref).flatMap(({ rule, ruleset }) => {
    const bypass = bypassOf(ruleset, actor);
    if (bypass === "always" || bypass === "exempt") return [];
    return violationOfPush(world, repository, rule, move) ?? [];
  });
}

/** @throws GitHubRefusal 422 with every rule a push would break */
export function refusePushByRules(
  world: World,
  actor: Actor,
  repository: Repository,
  move: RefMove,
): void {
  const broken = refusalsOfPush(world, actor, repository, move);
  if (broken.length > 0) throw new GitHubRefusal("UNPROCESSABLE", violationsText(broken));
}

function violationOfPush(
  world: World,
  repository: Repository,
  rule: Rule,
  { ref, before, after }: RefMove,
): string | undefined {
  const { git } = repository;
  const [creates, deletes] = [before === zeroOid, after === zeroOid];
  switch (rule.type) {
    case "creation":
      return creates ? "Cannot create ref due to creations being restricted." : undefined;
    case "update":
      return creates || deletes ? undefined : "Cannot update this protected ref.";
    case "deletion":
      return deletes ? "Cannot delete this protected ref." : undefined;
    case "non_fast_forward":
      return creates || deletes || isAncestor(git, before, after)
        ? undefined
        : "Cannot force-push to this branch";
    case "pull_request":
      return creates || deletes ? undefined : "Changes must be made through a pull request.";
    case "required_status_checks":
      if (deletes || (creates && rule.notOnCreate)) return undefined;
      return firstMissing(world, repository, rule, after);
    case "branch_name_pattern":
      return creates && !fitsName(rule, ref) ? "Branch name must match a given pattern" : undefined;
    case "required_linear_history":
      return deletes || !isMergeCommit(repository, after)
        ? undefined
        : "This branch must not contain merge commits.";
    case "required_signatures":
      return deletes || git.signedByGitHub.has(after)
        ? undefined
        : "Commits must have verified signatures.";
  }
}

/** https://docs.github.com/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/available-rules-for-rulesets#metadata-restrictions */
function fitsName(
  { operator, pattern, negate }: Extract<Rule, { type: "branch_name_pattern" }>,
  ref: string,
): boolean {
  const name = ref.replace(/^refs\/heads\//, "");
  const fits = {
    starts_with: () => name.startsWith(pattern),
    ends_with: () => name.endsWith(pattern),
    contains: () => name.includes(pattern),
    regex: () => new RegExp(pattern, "u").test(name),
  }[operator]();
  return fits !== negate;
}

/**
 * What the rules of its base have against merging a pull request; empty when it may happen. Without
 * `actor` it is asked for somebody whom no ruleset lets through.
 */
export function refusalsOfMerge(
  world: World,
  actor: Actor | undefined,
  pull: PullRequest,
  method: MergeMethod,
): string[] {
  const { repository } = pull.issue;
  const rules = rulesFor(world, repository, `refs/heads/${pull.baseRef}`);
  return rules.flatMap(({ rule, ruleset }) =>
    actor === undefined || bypassOf(ruleset, actor) === undefined
      ? violationsOfMerge(world, pull, rule, method)
      : [],
  );
}

function violationsOfMerge(
  world: World,
  pull: PullRequest,
  rule: Rule,
  method: MergeMethod,
): string[] {
  const { repository } = pull.issue;
  switch (rule.type) {
    case "update":
      return ["Cannot update this protected ref."];
    case "pull_request":
      return violationsOfReview(pull, rule, method);
    case "required_status_checks": {
      const missing = rule.checks.flatMap(
        (check) => missingCheck(world, repository, pull.headOid, check) ?? [],
      );
      const upToDate = isAncestor(repository.git, baseOidOf(pull), pull.headOid);
      return rule.strict && !upToDate ? [...missing, outOfDate] : missing;
    }
    case "required_linear_history":
      return method === "merge" ? ["This branch must not contain merge commits."] : [];
    case "branch_name_pattern":
    case "creation":
    case "deletion":
    case "non_fast_forward":
    case "required_signatures":
      return [];
  }
}

const outOfDate = "The head branch is not up to date with the base branch.";

function violationsOfReview(
  pull: PullRequest,
  rule: Extract<Rule, { type: "pull_request" }>,
  method: MergeMethod,
): string[] {
  const { approvals, objections } = countedOpinions(pull);
  const broken: string[] = [];
  if (approvals.length < rule.approvals) {
    const reviews = rule.approvals === 1 ? "review is" : "reviews are";
    broken.push(
      `At least ${rule.approvals} approving ${reviews} required by reviewers with write access.`,
    );
  }
  if (objections.length > 0 && rule.approvals > 0) broken.push("Changes have been requested.");
  if (rule.mergeMethods.length > 0 && !rule.mergeMethods.includes(method)) {
    broken.push(`The merge method ${method} is not allowed.`);
  }
  return broken;
}

function firstMissing(
  world: World,
  repository: Repository,
  { checks }: Extract<Rule, { type: "required_status_checks" }>,
  oid: string,
): string | undefined {
  return checks
    .map((check) => missingCheck(world, repository, oid, check))
    .find((missing) => missing !== undefined);
}

function isMergeCommit({ git }: Repository, oid: string): boolean {
  const object = git.objects.get(oid);
  return object?.type === "commit" && object.parents.length > 1;
}

/** As GitHub writes it. */
export function violationsText(broken: readonly string[]): string {
  return `Repository rule violations found\n\n${broken.join("\n\n")}\n\n`;
}
