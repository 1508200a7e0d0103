import { installationsOn } from "./apps.ts";
import { zeroOid } from "./git-objects.ts";
import { nodeId } from "./node-id.ts";
import type { Actor } from "./records/account.ts";
import type { App } from "./records/app.ts";
import type { CheckConclusion, CheckStatus, CheckSuite } from "./records/check.ts";
import type { Repository } from "./records/repository.ts";
import { latestRuns } from "./check-state.ts";
import type { World } from "./world.ts";

interface PushedBranch {
  readonly branch: string;
  readonly before: string;
  readonly after: string;
}

/**
 * "By default, check suites are created automatically when code is pushed to the repository": one
 * for each app that may write checks, which is asked to fill it.
 * https://docs.github.com/rest/checks/suites
 */
export function requestChecks(
  world: World,
  actor: Actor,
  repository: Repository,
  { branch, before, after }: PushedBranch,
): void {
  for (const { app, permissions } of installationsOn(world, repository)) {
    if (permissions["checks"] !== "write") continue;
    if (world.checks.suiteOf(repository, after, app) !== undefined) continue;
    const from = before === zeroOid ? null : before;
    const suite = createSuite(world, repository, app, after, branch, from);
    world.emit(actor, { event: "check_suite", action: "requested", repository, suite });
  }
}

/** The suite of an app for a commit: the one there is, or a new one. */
export function suiteFor(world: World, repository: Repository, app: App, oid: string): CheckSuite {
  const branch = repository.git
    .refNames("refs/heads/")
    .find((name) => repository.git.ref(name) === oid);
  return (
    world.checks.suiteOf(repository, oid, app) ??
    createSuite(world, repository, app, oid, branch?.slice("refs/heads/".length) ?? null, null)
  );
}

function createSuite(
  world: World,
  repository: Repository,
  app: App,
  headOid: string,
  headBranch: string | null,
  before: string | null,
): CheckSuite {
  const databaseId = world.nextId();
  const suite: CheckSuite = {
    databaseId,
    nodeId: nodeId("CheckSuite", repository.databaseId, databaseId),
    repository,
    app,
    headOid,
    headBranch,
    before,
    runs: [],
    createdAt: world.now(),
    updatedAt: world.now(),
  };
  world.checks.addSuite(suite);
  return suite;
}

/** Completed when every newest run is; queued while there is none. */
export function statusOfSuite(suite: CheckSuite): CheckStatus {
  const runs = latestRuns(suite);
  if (runs.length === 0) return "queued";
  if (runs.every(({ status }) => status === "completed")) return "completed";
  return runs.some(({ status }) => status !== "queued") ? "in_progress" : "queued";
}

/** What is worst comes first. */
const gravity: readonly CheckConclusion[] = [
  "failure",
  "timed_out",
  "cancelled",
  "action_required",
  "success",
  "neutral",
  "skipped",
];

/** The gravest of the newest runs' conclusions, once all have one. */
export function conclusionOfSuite(suite: CheckSuite): CheckConclusion | null {
  if (statusOfSuite(suite) !== "completed") return null;
  const conclusions = latestRuns(suite).map(({ conclusion }) => conclusion);
  return gravity.find((one) => conclusions.includes(one)) ?? null;
}
