import { type GitDump, GitStore } from "./git-store.ts";
import { IssueIndex, type IssueIndexDump } from "./issue-index.ts";
import type { CommitStatus } from "./records/commit-status.ts";
import type { Repository } from "./records/repository.ts";
import type { World } from "./world.ts";

/**
 * All that a world knows as plain data: records that name each other, by id, in the order in which
 * they came. The world's own ways to find them are built again.
 */
export type WorldDump = Pick<
  World,
  | "accounts"
  | "apps"
  | "installations"
  | "invitations"
  | "rulesets"
  | "labels"
  | "projects"
  | "projectFields"
  | "repositories"
  | "deletedRepositories"
  | "formerNames"
  | "issues"
  | "comments"
  | "projectItems"
  | "lastId"
> & {
  readonly pulls: World["pulls"]["byId"];
  readonly reviews: World["pulls"]["reviews"];
  readonly reviewComments: World["pulls"]["comments"];
  readonly suites: World["checks"]["suites"];
  readonly runs: World["checks"]["runs"];
  readonly statuses: readonly CommitStatus[];
  readonly issueIndexes: ReadonlyMap<number, IssueIndexDump>;
  /** Of deleted repositories too: as plain data, a repository has lost its own. */
  readonly git: ReadonlyMap<Repository, GitDump>;
};

export function dumpWorld(world: World): WorldDump {
  const { apps, installations, invitations, rulesets, labels, projects, projectFields } = world;
  const {
    accounts,
    repositories,
    deletedRepositories,
    formerNames,
    issues,
    comments,
    projectItems,
  } = world;
  const { pulls, checks, lastId } = world;
  return {
    apps,
    installations,
    invitations,
    rulesets,
    labels,
    projects,
    projectFields,
    accounts,
    repositories,
    deletedRepositories,
    formerNames,
    issues,
    comments,
    projectItems,
    lastId,
    pulls: pulls.byId,
    reviews: pulls.reviews,
    reviewComments: pulls.comments,
    suites: checks.suites,
    runs: checks.runs,
    statuses: checks.statuses,
    issueIndexes: new Map([...world.issueIndexes].map(([id, index]) => [id, index.dump()])),
    git: new Map(
      [...repositories.values(), ...deletedRepositories].map((one) => [one, one.git.dump()]),
    ),
  };
}

/** Fills a world that knows nothing yet; the dump's records become its own. */
export function fillWorld(world: World, dump: WorldDump): void {
  for (const [repository, git] of dump.git) Object.assign(repository, { git: new GitStore(git) });
  for (const account of dump.accounts.values()) world.addAccount(account);
  for (const repository of dump.repositories.values()) world.addRepository(repository);
  for (const repository of dump.deletedRepositories) world.deletedRepositories.add(repository);
  for (const [id, index] of dump.issueIndexes) world.issueIndexes.set(id, new IssueIndex(index));
  for (const comment of dump.comments.values()) world.addComment(comment);
  for (const pull of dump.pulls.values()) world.pulls.add(pull);
  for (const suite of dump.suites.values()) world.checks.addSuite(suite);
  for (const status of dump.statuses) world.checks.addStatus(status);
  for (const item of dump.projectItems.values()) world.addItem(item);
  // Issues, reviews and runs stand already in their indexes, pull requests and suites.
  copy(dump.issues, world.issues);
  copy(dump.reviews, world.pulls.reviews);
  copy(dump.reviewComments, world.pulls.comments);
  copy(dump.runs, world.checks.runs);
  copy(dump.apps, world.apps);
  copy(dump.installations, world.installations);
  copy(dump.invitations, world.invitations);
  copy(dump.rulesets, world.rulesets);
  copy(dump.formerNames, world.formerNames);
  copy(dump.labels, world.labels);
  copy(dump.projects, world.projects);
  copy(dump.projectFields, world.projectFields);
  world.skipIds(dump.lastId);
}

function copy<K, V>(from: ReadonlyMap<K, V>, to: Map<K, V>): void {
  for (const [key, value] of from) to.set(key, value);
}
