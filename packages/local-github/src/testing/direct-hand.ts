import { createCheckRun } from "../model/check-runs.ts";
import { createComment } from "../model/comments.ts";
import { createCommitOnBranch } from "../model/commit-on-branch.ts";
import { readContents } from "../model/contents.ts";
import { createIssue } from "../model/issues.ts";
import { setItemValue } from "../model/item-values.ts";
import { findOrCreateLabels } from "../model/labels.ts";
import { fieldByName } from "../model/project-fields.ts";
import { addItem } from "../model/project-items.ts";
import type { Issue } from "../model/records/issue.ts";
import type { ProjectField } from "../model/records/project-field.ts";
import type { ItemContent } from "../model/records/project-item.ts";
import type { Repository } from "../model/records/repository.ts";
import { createRef } from "../model/refs.ts";
import type { Viewer } from "../model/viewer.ts";
import type { World } from "../model/world.ts";
import type { RunningGitHub } from "../start-local-github.ts";

/** An issue, as the hand shows it. */
export interface HandIssue {
  readonly databaseId: number;
  readonly nodeId: string;
  readonly number: number;
  readonly title: string;
  /** ISO 8601 in whole seconds */
  readonly createdAt: string;
}

/**
 * Fills one repository by GitHub's rules but without requests: ten thousand issues in seconds.
 * `by` is a login, or the slug of an app, which then acts as its first installation.
 */
export class DirectHand {
  readonly #world: World;
  readonly #repository: Repository;

  /** @throws where there is no such repository */
  constructor({ github }: Pick<RunningGitHub, "github">, owner: string, name: string) {
    const repository = github.world.repositoryByName(owner, name);
    if (!repository) throw new Error(`there is no ${owner}/${name}`);
    this.#world = github.world;
    this.#repository = repository;
  }

  /** Its time, ISO 8601 in whole seconds. */
  now(): string {
    return this.#world.now();
  }

  /** The id of a login. */
  idOf(login: string): number {
    return this.#world.accountByLogin(login)?.databaseId ?? 0;
  }

  /** Where a ref such as `refs/heads/main` points. */
  ref(name: string): string | undefined {
    return this.#repository.git.ref(name);
  }

  /** A file's text on a branch. @throws where there is none */
  read(by: string, path: string, branch: string): string {
    const contents = readContents(this.#as(by), this.#repository, path, branch);
    if (contents.type !== "blob") throw new Error(`${path} is no file`);
    return contents.bytes.toString("utf8");
  }

  /** Does something that no app is told of. */
  async unheard(work: () => Promise<void>): Promise<void> {
    const installations = [...this.#world.installations.values()];
    const heard = installations.map(({ events }) => events);
    for (const installation of installations) installation.events = [];
    try {
      await work();
    } finally {
      installations.forEach((installation, i) => (installation.events = heard[i] ?? []));
    }
  }

  createIssue(
    by: string,
    issue: { readonly title: string; readonly body: string; readonly labels: readonly string[] },
  ): HandIssue {
    const viewer = this.#as(by);
    const labels = findOrCreateLabels(this.#world, viewer, this.#repository, issue.labels);
    return createIssue(this.#world, viewer, this.#repository, { ...issue, labels });
  }

  rename(issue: HandIssue, title: string): void {
    this.#issue(issue).title = title;
  }

  comment(by: string, issue: HandIssue, body: string): void {
    createComment(this.#world, this.#as(by), this.#issue(issue), body);
  }

  /** Starts a branch at a commit and adds one to it. @returns the new commit's id */
  startBranch(
    by: string,
    branch: string,
    start: string,
    commit: {
      readonly message: string;
      readonly files: readonly { readonly path: string; readonly text: string }[];
    },
  ): string {
    const viewer = this.#as(by);
    createRef(this.#world, viewer, this.#repository, `refs/heads/${branch}`, start);
    const additions = commit.files.map(({ path, text }) => ({ path, contents: Buffer.from(text) }));
    return createCommitOnBranch(this.#world, viewer, this.#repository, {
      branch,
      expectedHeadOid: start,
      message: commit.message,
      changes: { additions, deletions: [] },
    }).oid;
  }

  /** A completed check of an app at a commit. */
  check(by: string, oid: string, name: string, externalId: string): void {
    const change = { name, externalId, conclusion: "neutral" as const };
    createCheckRun(this.#world, this.#as(by), this.#repository, oid, change);
  }

  /** Puts an issue's card on a board; values by the name of their field. */
  putOnBoard(
    by: string,
    boardTitle: string,
    issue: HandIssue,
    values: ReadonlyMap<string, string>,
  ): void {
    const board = [...this.#world.projects.values()].find(({ title }) => title === boardTitle);
    if (!board) throw new Error(`there is no board ${boardTitle}`);
    const viewer = this.#as(by);
    const card = addItem(this.#world, viewer, board, this.#issue(issue));
    for (const [name, value] of values) {
      const field = fieldByName(board, name);
      if (field) setItemValue(this.#world, viewer, card, field, contentOf(field, value));
    }
  }

  #issue({ databaseId }: HandIssue): Issue {
    const issue = this.#world.issues.get(databaseId);
    if (!issue) throw new Error(`there is no issue ${databaseId}`);
    return issue;
  }

  #as(by: string): Viewer {
    const account = this.#world.accountByLogin(by);
    if (account?.type === "User") return { kind: "user", account };
    const installations = [...this.#world.installations.values()];
    const installation = installations.find(({ app }) => app.slug === by);
    if (!installation) throw new Error(`nobody is called ${by}`);
    const { app, permissions } = installation;
    return { kind: "installation", app, installation, permissions, repositoryIds: "all" };
  }
}

function contentOf(field: ProjectField, value: string): ItemContent {
  if (field.dataType === "DATE") return { type: "DATE", date: value };
  const optionId = field.options.find(({ name }) => name === value)?.id;
  return optionId === undefined
    ? { type: "TEXT", text: value }
    : { type: "SINGLE_SELECT", optionId };
}
