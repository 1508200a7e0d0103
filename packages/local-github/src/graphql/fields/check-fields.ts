import { requireAccess } from "../../model/access.ts";
import { appPage } from "../../model/app-page.ts";
import { latestRuns } from "../../model/check-state.ts";
import { conclusionOfSuite, statusOfSuite } from "../../model/check-suites.ts";
import { demands } from "../../model/demands.ts";
import { readCommit } from "../../model/read-git.ts";
import type { CheckRun, CheckSuite } from "../../model/records/check.ts";
import { rulesFor } from "../../model/effective-rules.ts";
import { notFound } from "../../model/github-refusal.ts";
import type { PullRequest } from "../../model/records/pull-request.ts";
import type { World } from "../../model/world.ts";
import { connect } from "../connection.ts";
import type { Input } from "../input.ts";
import { show, type Records, type Shown } from "../shown.ts";
import type { Context, TypeFields } from "../type-fields.ts";
import { repositoryPath } from "../web-paths.ts";

/** A commit's suites: `filterBy` narrows them to an app, or to those that have a run of a name. */
export function connectSuites(
  { repository, commit }: Records["Commit"],
  args: Input,
  { world, viewer }: Context,
): object {
  requireAccess(viewer, repository, demands.readChecks);
  const filter = args.optionalObject("filterBy");
  const appId = filter?.optionalNumber("appId");
  const checkName = filter?.optionalText("checkName");
  const found = world.checks
    .suitesOf(repository, commit.oid)
    .filter(
      ({ app, runs }) =>
        (appId === undefined || app.databaseId === appId) &&
        (checkName === undefined || runs.some(({ name }) => name === checkName)),
    );
  return connect(args, "checkSuites", {
    items: found,
    show: (suite) => show("CheckSuite", suite),
    key: ({ databaseId }) => [databaseId],
  });
}

export const checkSuiteFields: TypeFields<"CheckSuite"> = {
  id: (suite) => suite.nodeId,
  databaseId: (suite) => suite.databaseId,
  app: ({ app }) => show("App", app),
  branch: ({ repository, headBranch }) => {
    const name = `refs/heads/${headBranch ?? ""}`;
    return repository.git.ref(name) === undefined ? null : show("Ref", { repository, name });
  },
  commit: (suite) => showCommitOf(suite),
  conclusion: (suite) => conclusionOfSuite(suite)?.toUpperCase() ?? null,
  status: (suite) => statusOfSuite(suite).toUpperCase(),
  createdAt: (suite) => suite.createdAt,
  updatedAt: (suite) => suite.updatedAt,
  creator: () => null,
  push: () => null,
  workflowRun: () => null,
  repository: ({ repository }) => show("Repository", repository),
  resourcePath: (suite) => suitePath(suite),
  url: (suite, _args, { world }) => world.webUrl + suitePath(suite),
  matchingPullRequests: ({ repository, headOid }, args, { world }) =>
    connect(args, "matchingPullRequests", {
      items: world.pulls.openIn(repository).filter((pull) => pull.headOid === headOid),
      show: (pull) => show("PullRequest", pull),
      key: ({ databaseId }) => [databaseId],
    }),
  checkRuns: (suite, args) => {
    const filter = args.optionalObject("filterBy");
    const all = filter?.optionalText("checkType") === "ALL" ? suite.runs : latestRuns(suite);
    return connect(args, "checkRuns", {
      items: all.filter(matching(filter)),
      show: (run) => show("CheckRun", run),
      key: ({ databaseId }) => [databaseId],
    });
  },
};

function suitePath({ repository, databaseId }: CheckSuite): string {
  return `${repositoryPath(repository)}/checks?check_suite_id=${databaseId}`;
}

function showCommitOf({ repository, headOid }: CheckSuite): Shown | null {
  const commit = readCommit(repository.git, headOid);
  return commit === undefined ? null : show("Commit", { repository, commit });
}

function matching(filter: Input | undefined): (run: CheckRun) => boolean {
  const appId = filter?.optionalNumber("appId");
  const name = filter?.optionalText("checkName");
  const status = filter?.optionalText("status");
  const statuses = filter?.texts("statuses") ?? (status === undefined ? undefined : [status]);
  const conclusions = filter?.texts("conclusions");
  return (run) =>
    (appId === undefined || run.suite.app.databaseId === appId) &&
    (name === undefined || run.name === name) &&
    (statuses === undefined || statuses.includes(run.status.toUpperCase())) &&
    (conclusions === undefined || conclusions.includes(run.conclusion?.toUpperCase() ?? ""));
}

export const checkRunFields: TypeFields<"CheckRun"> = {
  id: (run) => run.nodeId,
  databaseId: (run) => run.databaseId,
  name: (run) => run.name,
  status: (run) => run.status.toUpperCase(),
  conclusion: (run) => run.conclusion?.toUpperCase() ?? null,
  externalId: (run) => run.externalId,
  detailsUrl: (run, _args, { world }) => run.detailsUrl ?? appPage(world, run.suite.app),
  startedAt: (run) => run.startedAt,
  completedAt: (run) => run.completedAt,
  title: (run) => run.title,
  summary: (run) => run.summary,
  text: (run) => run.text,
  annotations: (run, args) =>
    connect(args, "annotations", {
      items: run.annotations,
      show: (annotation) => show("CheckAnnotation", { run, annotation }),
      key: ({ databaseId }) => [databaseId],
    }),
  checkSuite: ({ suite }) => show("CheckSuite", suite),
  repository: ({ suite }) => show("Repository", suite.repository),
  deployment: () => null,
  pendingDeploymentRequest: () => null,
  isRequired: (run, args, { world }) => isRequired(world, run.suite, run.name, args),
  resourcePath: (run) => runPath(run),
  url: (run, _args, { world }) => world.webUrl + runPath(run),
  permalink: (run, _args, { world }) => world.webUrl + runPath(run),
};

function runPath({ suite, databaseId }: CheckRun): string {
  return `${repositoryPath(suite.repository)}/runs/${databaseId}`;
}

/** Whether a rule of the base of the pull request that is named asks for this check. */
function isRequired(
  world: World,
  { repository, headOid }: CheckSuite,
  context: string,
  args: Input,
): boolean {
  const [id, number] = [
    args.optionalText("pullRequestId"),
    args.optionalNumber("pullRequestNumber"),
  ];
  const pull = world.pulls
    .of(repository)
    .find(({ nodeId, issue }: PullRequest) => nodeId === id || issue.number === number);
  if (pull === undefined) throw notFound(`Could not resolve to a PullRequest for ${headOid}.`);
  return rulesFor(world, repository, `refs/heads/${pull.baseRef}`).some(
    ({ rule }) =>
      rule.type === "required_status_checks" &&
      rule.checks.some((check) => check.context === context),
  );
}

export const annotationFields: TypeFields<"CheckAnnotation"> = {
  annotationLevel: ({ annotation }) => annotation.level.toUpperCase(),
  blobUrl: ({ run, annotation }, _args, { world }) => {
    const { repository, headOid } = run.suite;
    return `${world.webUrl}${repositoryPath(repository)}/blob/${headOid}/${annotation.path}`;
  },
  databaseId: ({ annotation }) => annotation.databaseId,
  location: ({ annotation }) => ({
    start: { line: annotation.startLine, column: annotation.startColumn },
    end: { line: annotation.endLine, column: annotation.endColumn },
  }),
  message: ({ annotation }) => annotation.message,
  path: ({ annotation }) => annotation.path,
  rawDetails: ({ annotation }) => annotation.rawDetails,
  title: ({ annotation }) => annotation.title,
};
