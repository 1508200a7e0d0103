import type { App } from "./records/app.ts";
import type { CheckRun, CheckSuite } from "./records/check.ts";
import type { CommitStatus } from "./records/commit-status.ts";
import type { Repository } from "./records/repository.ts";

/** What apps and writers said of commits, by database id and by commit. */
export class CheckIndex {
  readonly suites = new Map<number, CheckSuite>();
  readonly runs = new Map<number, CheckRun>();
  readonly #suites = new Map<string, CheckSuite[]>();
  readonly #statuses = new Map<string, CommitStatus[]>();

  addSuite(suite: CheckSuite): void {
    this.suites.set(suite.databaseId, suite);
    push(this.#suites, keyOf(suite.repository, suite.headOid), suite);
  }

  addRun(run: CheckRun): void {
    this.runs.set(run.databaseId, run);
    run.suite.runs.push(run);
  }

  addStatus(status: CommitStatus): void {
    push(this.#statuses, keyOf(status.repository, status.oid), status);
  }

  /** Oldest first. */
  suitesOf(repository: Repository, oid: string): readonly CheckSuite[] {
    return this.#suites.get(keyOf(repository, oid)) ?? [];
  }

  suiteOf(repository: Repository, oid: string, app: App): CheckSuite | undefined {
    return this.suitesOf(repository, oid).find((suite) => suite.app === app);
  }

  /** Every one of every commit. */
  get statuses(): readonly CommitStatus[] {
    return [...this.#statuses.values()].flat();
  }

  /** Every one ever set, oldest first. */
  statusesOf(repository: Repository, oid: string): readonly CommitStatus[] {
    return this.#statuses.get(keyOf(repository, oid)) ?? [];
  }
}

function keyOf({ databaseId }: Repository, oid: string): string {
  return `${databaseId}:${oid}`;
}

function push<T>(groups: Map<string, T[]>, key: string, record: T): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [record]);
  else group.push(record);
}
