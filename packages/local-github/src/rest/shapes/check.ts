import { appPage } from "../../model/app-page.ts";
import { latestRuns } from "../../model/check-state.ts";
import { conclusionOfSuite, statusOfSuite } from "../../model/check-suites.ts";
import { readCommit } from "../../model/read-git.ts";
import type { CheckAnnotation, CheckRun, CheckSuite } from "../../model/records/check.ts";
import type { GitCommit } from "../../model/records/git-object.ts";
import { nameWithOwner, type Repository } from "../../model/records/repository.ts";
import { presentApp } from "./app.ts";
import type { Presented, Schemas } from "./presented.ts";
import { minimalPull } from "./pull-request.ts";
import { presentRepository } from "./repository.ts";

export function presentCheckRun(github: Presented, run: CheckRun): Schemas["check-run"] {
  const { suite } = run;
  const url = `${github.apiUrl}/repos/${nameWithOwner(suite.repository)}/check-runs/${run.databaseId}`;
  return {
    id: run.databaseId,
    name: run.name,
    node_id: run.nodeId,
    head_sha: suite.headOid,
    external_id: run.externalId ?? "",
    url,
    html_url: checkRunPage(github, run),
    details_url: run.detailsUrl ?? appPage(github.world, suite.app),
    status: run.status,
    conclusion: run.conclusion,
    started_at: run.startedAt,
    completed_at: run.completedAt,
    output: {
      title: run.title,
      summary: run.summary,
      text: run.text,
      annotations_count: run.annotations.length,
      annotations_url: `${url}/annotations`,
    },
    check_suite: { id: suite.databaseId },
    app: presentApp(github, suite.app),
    pull_requests: pullsOf(github, suite),
  };
}

/** The address under which people see a check run. */
function checkRunPage({ world }: Presented, { suite, databaseId }: CheckRun): string {
  return `${world.webUrl}/${nameWithOwner(suite.repository)}/runs/${databaseId}`;
}

/** The open pull requests a suite is about: those whose head it judges. */
function pullsOf(github: Presented, { repository, headOid }: CheckSuite) {
  const open = github.world.pulls.openIn(repository);
  return open.filter((pull) => pull.headOid === headOid).map((pull) => minimalPull(github, pull));
}

export function presentAnnotation(
  { world }: Presented,
  { suite }: CheckRun,
  annotation: CheckAnnotation,
): Schemas["check-annotation"] {
  const page = `${world.webUrl}/${nameWithOwner(suite.repository)}`;
  return {
    path: annotation.path,
    blob_href: `${page}/blob/${suite.headOid}/${annotation.path}`,
    start_line: annotation.startLine,
    end_line: annotation.endLine,
    start_column: annotation.startColumn,
    end_column: annotation.endColumn,
    annotation_level: annotation.level,
    title: annotation.title,
    message: annotation.message,
    raw_details: annotation.rawDetails,
  };
}

export function presentCheckSuite(github: Presented, suite: CheckSuite): Schemas["check-suite"] {
  const { repository, headOid } = suite;
  const url = `${github.apiUrl}/repos/${nameWithOwner(repository)}/check-suites/${suite.databaseId}`;
  return {
    id: suite.databaseId,
    node_id: suite.nodeId,
    head_branch: suite.headBranch,
    head_sha: headOid,
    status: statusOfSuite(suite),
    conclusion: conclusionOfSuite(suite),
    url,
    before: suite.before,
    after: headOid,
    pull_requests: pullsOf(github, suite),
    app: presentApp(github, suite.app),
    repository: presentRepository(github, repository),
    created_at: suite.createdAt,
    updated_at: suite.updatedAt,
    head_commit: headCommit(repository, headOid),
    latest_check_runs_count: latestRuns(suite).length,
    check_runs_url: `${url}/check-runs`,
    rerequestable: true,
    runs_rerequestable: true,
  };
}

/** What the oid of a suite leads to; suites are made only for commits that are there. */
function headCommit({ git }: Repository, oid: string): Schemas["simple-commit"] {
  const commit = readCommit(git, oid);
  return {
    id: oid,
    tree_id: commit?.tree ?? "",
    message: commit?.message ?? "",
    timestamp: commit?.committer.at ?? "",
    author: personOf(commit?.author),
    committer: personOf(commit?.committer),
  };
}

function personOf(person: GitCommit["author"] | undefined): { name: string; email: string } | null {
  return person === undefined ? null : { name: person.name, email: person.email };
}
