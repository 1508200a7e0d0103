import { requireAccess } from "./access.ts";
import { conclusionOfSuite, statusOfSuite, suiteFor } from "./check-suites.ts";
import { demands } from "./demands.ts";
import { GitHubRefusal, notFound } from "./github-refusal.ts";
import { nodeId } from "./node-id.ts";
import { readCommit } from "./read-git.ts";
import type { App } from "./records/app.ts";
import type {
  CheckAction,
  CheckAnnotation,
  CheckConclusion,
  CheckRun,
  CheckStatus,
} from "./records/check.ts";
import type { Repository } from "./records/repository.ts";
import { actorOf, type Viewer } from "./viewer.ts";
import type { World } from "./world.ts";

/** "The Checks API limits the number of annotations to a maximum of 50 per API request." */
const mostAnnotations = 50;
const mostActions = 3;
const longestText = 65_535;

export interface CheckOutput {
  readonly title: string | null;
  readonly summary: string | null;
  readonly text?: string | null | undefined;
  readonly annotations?: readonly Omit<CheckAnnotation, "databaseId">[] | undefined;
}

/** What is absent stays. */
export interface CheckRunChange {
  readonly name?: string | undefined;
  readonly status?: CheckStatus | undefined;
  readonly conclusion?: CheckConclusion | undefined;
  readonly externalId?: string | undefined;
  readonly detailsUrl?: string | undefined;
  readonly startedAt?: string | undefined;
  readonly completedAt?: string | undefined;
  readonly output?: CheckOutput | undefined;
  readonly actions?: readonly CheckAction[] | undefined;
}

/**
 * "Write permission for the REST API to interact with checks is only available to GitHub Apps."
 * https://docs.github.com/rest/checks/runs#create-a-check-run
 */
export function createCheckRun(
  world: World,
  viewer: Viewer,
  repository: Repository,
  headOid: string,
  { name, ...change }: CheckRunChange & { readonly name: string },
): CheckRun {
  const app = requireApp(viewer, repository);
  if (readCommit(repository.git, headOid) === undefined) {
    throw new GitHubRefusal("UNPROCESSABLE", `No commit found for SHA: ${headOid}`);
  }
  refuseChange(change);
  const databaseId = world.nextId();
  const run: CheckRun = {
    databaseId,
    nodeId: nodeId("CheckRun", repository.databaseId, databaseId),
    suite: suiteFor(world, repository, app, headOid),
    name,
    status: "queued",
    conclusion: null,
    externalId: null,
    detailsUrl: null,
    startedAt: world.now(),
    completedAt: null,
    title: null,
    summary: null,
    text: null,
    annotations: [],
    actions: [],
  };
  world.checks.addRun(run);
  apply(world, run, change);
  tell(world, viewer, run, "created");
  if (run.status === "completed") tellCompleted(world, viewer, run);
  return run;
}

/** Only by the app that made it. https://docs.github.com/rest/checks/runs#update-a-check-run */
export function updateCheckRun(
  world: World,
  viewer: Viewer,
  run: CheckRun,
  change: CheckRunChange,
): CheckRun {
  const app = requireApp(viewer, run.suite.repository);
  if (run.suite.app !== app) {
    throw new GitHubRefusal(
      "FORBIDDEN",
      `Invalid app_id \`${app.databaseId}\` - check run can only be modified by the GitHub App that created it.`,
    );
  }
  refuseChange(change);
  const before = run.status;
  apply(world, run, change);
  if (run.status === "completed" && before !== "completed") tellCompleted(world, viewer, run);
  return run;
}

/** Asks the app to run it again: "the check run itself is not updated". */
export function rerequestCheckRun(world: World, viewer: Viewer, run: CheckRun): void {
  requireAccess(viewer, run.suite.repository, demands.writeChecks);
  tell(world, viewer, run, "rerequested");
}

/** A run that the viewer can read. */
export function findCheckRun(
  world: World,
  viewer: Viewer,
  repository: Repository,
  databaseId: number,
): CheckRun {
  requireAccess(viewer, repository, demands.readChecks);
  const run = world.checks.runs.get(databaseId);
  if (run?.suite.repository !== repository) throw notFound();
  return run;
}

function requireApp(viewer: Viewer, repository: Repository): App {
  requireAccess(viewer, repository, demands.writeChecks);
  if (viewer.kind === "installation") return viewer.app;
  throw new GitHubRefusal("FORBIDDEN", "You must authenticate via a GitHub App.");
}

function refuseChange({ status, conclusion, output, actions = [] }: CheckRunChange): void {
  if (status === "completed" && conclusion === undefined) {
    throw wrong('"conclusion" wasn\'t supplied for a completed check run.');
  }
  if ((output?.annotations?.length ?? 0) > mostAnnotations) {
    throw wrong(`No more than ${mostAnnotations} items are allowed in "annotations".`);
  }
  if (actions.length > mostActions) throw wrong(`Only ${mostActions} "actions" are allowed.`);
  for (const text of [output?.summary, output?.text]) {
    if ((text?.length ?? 0) > longestText) {
      throw wrong(`Only ${longestText} characters are allowed.`);
    }
  }
}

function wrong(message: string): GitHubRefusal {
  return new GitHubRefusal("UNPROCESSABLE", `Invalid request.\n\n${message}`);
}

/** A conclusion completes the run; annotations are added to those there are. */
function apply(world: World, run: CheckRun, change: CheckRunChange): void {
  run.name = change.name ?? run.name;
  run.status = change.conclusion === undefined ? (change.status ?? run.status) : "completed";
  run.conclusion = run.status === "completed" ? (change.conclusion ?? run.conclusion) : null;
  run.externalId = change.externalId ?? run.externalId;
  run.detailsUrl = change.detailsUrl ?? run.detailsUrl;
  run.startedAt = change.startedAt ?? run.startedAt;
  run.completedAt =
    run.status === "completed" ? (change.completedAt ?? run.completedAt ?? world.now()) : null;
  run.actions = change.actions ?? run.actions;
  if (change.output !== undefined) {
    const { title, summary, text, annotations = [] } = change.output;
    Object.assign(run, { title, summary, text: text ?? run.text });
    const added = annotations.map((one) => ({ ...one, databaseId: world.nextId() }));
    run.annotations = [...run.annotations, ...added];
  }
  run.suite.updatedAt = world.now();
}

function tellCompleted(world: World, viewer: Viewer, run: CheckRun): void {
  tell(world, viewer, run, "completed");
  const { suite } = run;
  if (statusOfSuite(suite) !== "completed" || conclusionOfSuite(suite) === null) return;
  const { repository } = suite;
  world.emit(actorOf(viewer), { event: "check_suite", action: "completed", repository, suite });
}

function tell(
  world: World,
  viewer: Viewer,
  run: CheckRun,
  action: "created" | "completed" | "rerequested",
): void {
  const { repository } = run.suite;
  world.emit(actorOf(viewer), { event: "check_run", action, repository, run });
}
