import type { CheckConclusion, CheckRun, CheckSuite } from "./records/check.ts";
import type { CommitStatus } from "./records/commit-status.ts";
import type { Repository } from "./records/repository.ts";
import type { RequiredCheck } from "./records/ruleset.ts";
import type { World } from "./world.ts";

/** Of each name the newest: it stands in for those before it. */
export function latestRuns(suite: CheckSuite): CheckRun[] {
  return [...new Map(suite.runs.map((run) => [run.name, run])).values()];
}

/** Of each context the newest. */
export function latestStatuses(world: World, repository: Repository, oid: string): CommitStatus[] {
  const all = world.checks.statusesOf(repository, oid);
  return [...new Map(all.map((status) => [status.context, status])).values()];
}

/**
 * "Required status checks must have a successful, skipped, or neutral status."
 * https://docs.github.com/pull-requests/collaborating-with-pull-requests/collaborating-on-repositories-with-code-quality-features/troubleshooting-required-status-checks
 */
const passing: ReadonlySet<CheckConclusion | null> = new Set<CheckConclusion | null>([
  "success",
  "neutral",
  "skipped",
]);

/** What a required check still lacks at a commit, in GitHub's words; `undefined` when it passed. */
export function missingCheck(
  world: World,
  repository: Repository,
  oid: string,
  { context, appId }: RequiredCheck,
): string | undefined {
  const set = outcomesOf(world, repository, oid, context);
  const counted = set.filter(({ by }) => appId === null || by === appId);
  if (set.length > 0 && counted.length === 0) {
    return `Required status check "${context}" was not set by the expected GitHub App.`;
  }
  if (counted.length === 0 || counted.some(({ state }) => state === "pending")) {
    return `Required status check "${context}" is expected.`;
  }
  if (counted.every(({ state }) => state === "passed")) return undefined;
  return `Required status check "${context}" is failing.`;
}

interface Outcome {
  /** The app that set it; `undefined` for a person's status. */
  readonly by: number | undefined;
  readonly state: "passed" | "failed" | "pending";
}

function outcomesOf(world: World, repository: Repository, oid: string, context: string): Outcome[] {
  const runs = world.checks.suitesOf(repository, oid).flatMap(latestRuns);
  const statuses = latestStatuses(world, repository, oid);
  return [
    ...runs.filter(({ name }) => name === context).map(outcomeOfRun),
    ...statuses.filter((status) => status.context === context).map(outcomeOfStatus),
  ];
}

function outcomeOfRun({ suite, status, conclusion }: CheckRun): Outcome {
  const done = passing.has(conclusion) ? "passed" : "failed";
  return { by: suite.app.databaseId, state: status === "completed" ? done : "pending" };
}

function outcomeOfStatus({ creator, state }: CommitStatus): Outcome {
  const by = creator.type === "Bot" ? creator.appId : undefined;
  if (state === "pending") return { by, state };
  return { by, state: state === "success" ? "passed" : "failed" };
}
