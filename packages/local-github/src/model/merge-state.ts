import { latestRuns, latestStatuses, missingCheck } from "./check-state.ts";
import { isMergeable } from "./mergeability.ts";
import type { PullRequest } from "./records/pull-request.ts";
import { refusalsOfMerge } from "./refuse-by-rules.ts";
import type { World } from "./world.ts";

export type MergeState = "BLOCKED" | "CLEAN" | "DIRTY" | "DRAFT" | "UNKNOWN" | "UNSTABLE";

const methods = ["merge", "squash", "rebase"] as const;

/**
 * What stands between a pull request and its merge, for somebody no ruleset lets through: GraphQL's
 * `mergeStateStatus` and REST's `mergeable_state`.
 * https://docs.github.com/graphql/reference/enums#mergestatestatus
 */
export function mergeStateOf(world: World, pull: PullRequest): MergeState {
  if (pull.issue.state === "closed") return "UNKNOWN";
  if (!isMergeable(pull)) return "DIRTY";
  if (pull.draft) return "DRAFT";
  const blocked = methods.every(
    (method) => refusalsOfMerge(world, undefined, pull, method).length > 0,
  );
  if (blocked) return "BLOCKED";
  return namesOf(world, pull).some((context) => fails(world, pull, context)) ? "UNSTABLE" : "CLEAN";
}

function namesOf(world: World, { issue, headOid }: PullRequest): string[] {
  const runs = world.checks.suitesOf(issue.repository, headOid).flatMap(latestRuns);
  const statuses = latestStatuses(world, issue.repository, headOid);
  return [...runs.map(({ name }) => name), ...statuses.map(({ context }) => context)];
}

function fails(world: World, { issue, headOid }: PullRequest, context: string): boolean {
  return missingCheck(world, issue.repository, headOid, { context, appId: null }) !== undefined;
}
