import { asPullRequest } from "./as-pull-request.ts";
import { CheckIndex } from "./check-index.ts";
import { Grouping } from "./grouping.ts";
import { IssueIndex } from "./issue-index.ts";
import { ownerOf, type Happening } from "./occurrence.ts";
import { Occurrences } from "./occurrences.ts";
import { PullIndex } from "./pull-index.ts";
import type { Account, Actor } from "./records/account.ts";
import type { App, Installation } from "./records/app.ts";
import type { Comment } from "./records/comment.ts";
import type { Invitation } from "./records/invitation.ts";
import type { Issue } from "./records/issue.ts";
import type { Label } from "./records/label.ts";
import { nameWithOwner, type Repository } from "./records/repository.ts";
import type { Project } from "./records/project.ts";
import type { ProjectField } from "./records/project-field.ts";
import type { ProjectItem } from "./records/project-item.ts";
import type { Ruleset } from "./records/ruleset.ts";

export interface WorldClock {
  now(): Date;
}

export interface WorldSettings {
  readonly clock: WorldClock;
  /** Between 0 and 1, for what GitHub draws by lot (option ids). */
  readonly random?: () => number;
  /** The address under which people see it, without a slash at the end. */
  readonly webUrl?: string;
}

/**
 * Everything this GitHub knows: plain records by database id, and the ways to find them.
 * Records are changed only by the operations beside this file, which keep GitHub's rules.
 */
export class World {
  readonly random: () => number;
  webUrl: string;
  readonly occurrences = new Occurrences();
  readonly accounts = new Map<number, Account>();
  readonly apps = new Map<number, App>();
  readonly installations = new Map<number, Installation>();
  readonly repositories = new Map<number, Repository>();
  /** Nobody finds them, but events and pull requests of the past still name them. */
  readonly deletedRepositories = new Set<Repository>();
  readonly issues = new Map<number, Issue>();
  readonly comments = new Map<number, Comment>();
  /** To collaborate; only those nobody has answered. */
  readonly invitations = new Map<number, Invitation>();
  readonly pulls = new PullIndex();
  readonly checks = new CheckIndex();
  readonly rulesets = new Map<number, Ruleset>();
  readonly labels = new Map<number, Label>();
  readonly projects = new Map<number, Project>();
  readonly projectFields = new Map<number, ProjectField>();
  readonly projectItems = new Map<number, ProjectItem>();
  /** By repository. */
  readonly issueIndexes = new Map<number, IssueIndex>();
  readonly #clock: WorldClock;
  readonly #accountsByLogin = new Map<string, Account>();
  readonly #repositoriesByName = new Map<string, Repository>();
  /** By the names they had, in lower case. */
  readonly formerNames = new Map<string, Repository>();
  readonly #comments = new Grouping<Comment>();
  readonly #itemsByProject = new Grouping<ProjectItem>();
  readonly #itemsByIssue = new Grouping<ProjectItem>();
  #lastId = 1000;
  /**
   * How long a new repository stays unknown to tokens, REST and GraphQL of apps: up to minutes, as
   * https://github.com/integrations/terraform-provider-github/issues/2604 reports. None unless set.
   */
  indexLagMs = 0;
  /** What GitHub tells, and by some reports does not. */
  readonly tells = {
    /**
     * Whether a card that moves leaves a line in its issue's timeline.
     * https://github.com/orgs/community/discussions/209484
     */
    moves: true,
    /**
     * Whether a commit names the merged pull request that brought it into another branch than the
     * default one, of which alone it is documented.
     * https://docs.github.com/graphql/reference/objects#commit
     */
    mergesElsewhere: true,
  };

  constructor({ clock, random = Math.random, webUrl = "http://127.0.0.1" }: WorldSettings) {
    this.#clock = clock;
    this.random = random;
    this.webUrl = webUrl;
  }

  /** ISO in whole seconds, as GitHub shows instants: `2026-11-22T16:04:11Z`. */
  now(): string {
    return `${this.#clock.now().toISOString().slice(0, 19)}Z`;
  }

  /** Whether what answers apps knows this repository by now, or lists name this project. */
  isIndexed({ createdAt }: { readonly createdAt: string }): boolean {
    return this.#clock.now().getTime() - Date.parse(createdAt) >= this.indexLagMs;
  }

  /** Never given twice, whatever it is for. */
  nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  get lastId(): number {
    return this.#lastId;
  }

  /** Ids up to this one are taken. */
  skipIds(last: number): void {
    this.#lastId = Math.max(this.#lastId, last);
  }

  emit(sender: Actor, happening: Happening): void {
    const owner = ownerOf(happening);
    const organization = owner.type === "Organization" ? owner : null;
    this.occurrences.emit({ ...asPullRequest(happening), at: this.now(), sender, organization });
  }

  addAccount(account: Account): void {
    this.accounts.set(account.databaseId, account);
    this.#accountsByLogin.set(account.login.toLowerCase(), account);
    this.skipIds(account.databaseId);
  }

  /** The login is free; records that name the account keep it. */
  removeAccount(account: Account): void {
    this.accounts.delete(account.databaseId);
    this.#accountsByLogin.delete(account.login.toLowerCase());
  }

  renameAccount(account: Account, login: string): void {
    this.#accountsByLogin.delete(account.login.toLowerCase());
    account.login = login;
    this.#accountsByLogin.set(login.toLowerCase(), account);
  }

  accountByLogin(login: string): Account | undefined {
    return this.#accountsByLogin.get(login.toLowerCase());
  }

  /** By public address, without case. */
  accountByEmail(email: string): Account | undefined {
    const wanted = email.toLowerCase();
    return [...this.accounts.values()].find((account) => account.email?.toLowerCase() === wanted);
  }

  addRepository(repository: Repository): void {
    this.repositories.set(repository.databaseId, repository);
    this.issueIndexes.set(repository.databaseId, new IssueIndex());
    this.#nameRepository(repository);
  }

  /** Under another name, or another owner's; the name it had leads to it from then on. */
  moveRepository(
    repository: Repository,
    { owner, name }: Pick<Repository, "owner" | "name">,
  ): void {
    const before = nameWithOwner(repository).toLowerCase();
    this.#repositoriesByName.delete(before);
    this.formerNames.set(before, repository);
    Object.assign(repository, { owner, name });
    this.#nameRepository(repository);
  }

  /** Whoever takes a name that leads to another repository ends that. */
  #nameRepository(repository: Repository): void {
    const name = nameWithOwner(repository).toLowerCase();
    this.formerNames.delete(name);
    this.#repositoriesByName.set(name, repository);
  }

  removeRepository(repository: Repository): void {
    for (const issue of this.issuesOf(repository).byNumber.values()) this.#forget(issue);
    this.issueIndexes.delete(repository.databaseId);
    this.repositories.delete(repository.databaseId);
    this.deletedRepositories.add(repository);
    this.#repositoriesByName.delete(nameWithOwner(repository).toLowerCase());
    for (const [name, one] of this.formerNames)
      if (one === repository) this.formerNames.delete(name);
    for (const { databaseId } of repository.labels.values()) this.labels.delete(databaseId);
    for (const [id, invitation] of this.invitations) {
      if (invitation.repository === repository) this.invitations.delete(id);
    }
  }

  repositoryByName(owner: string, name: string): Repository | undefined {
    return this.#repositoriesByName.get(`${owner}/${name}`.toLowerCase());
  }

  /** The one that was called so, where none is now. */
  repositoryFormerly(owner: string, name: string): Repository | undefined {
    return this.formerNames.get(`${owner}/${name}`.toLowerCase());
  }

  issuesOf(repository: Repository): IssueIndex {
    return this.issueIndexes.get(repository.databaseId) ?? new IssueIndex();
  }

  issueByNumber(repository: Repository, number: number): Issue | undefined {
    return this.issuesOf(repository).byNumber.get(number);
  }

  addIssue(issue: Issue): void {
    this.issues.set(issue.databaseId, issue);
    this.issuesOf(issue.repository).insert(issue);
  }

  /** With its comments and cards; its number is not given again. */
  removeIssue(issue: Issue): void {
    this.issuesOf(issue.repository).remove(issue);
    this.#forget(issue);
  }

  /** The number it had leads to what it is now. */
  moveIssue(issue: Issue, moved: Issue): void {
    this.issuesOf(issue.repository).transfer(issue, moved);
    this.#forget(issue);
    this.addIssue(moved);
  }

  addComment(comment: Comment): void {
    this.comments.set(comment.databaseId, comment);
    this.#comments.add(comment.issue.databaseId, comment);
  }

  removeComment(comment: Comment): void {
    this.comments.delete(comment.databaseId);
    this.#comments.remove(comment.issue.databaseId, comment);
  }

  /** Oldest first. */
  commentsOf(issue: Issue): readonly Comment[] {
    return this.#comments.of(issue.databaseId);
  }

  addItem(item: ProjectItem): void {
    this.projectItems.set(item.databaseId, item);
    this.#itemsByProject.add(item.project.databaseId, item);
    this.#itemsByIssue.add(item.issue.databaseId, item);
  }

  removeItem(item: ProjectItem): void {
    this.projectItems.delete(item.databaseId);
    this.#itemsByProject.remove(item.project.databaseId, item);
    this.#itemsByIssue.remove(item.issue.databaseId, item);
  }

  itemsOf(project: Project): readonly ProjectItem[] {
    return this.#itemsByProject.of(project.databaseId);
  }

  cardsOf(issue: Issue): readonly ProjectItem[] {
    return this.#itemsByIssue.of(issue.databaseId);
  }

  #forget(issue: Issue): void {
    this.issues.delete(issue.databaseId);
    for (const { databaseId } of this.#comments.take(issue.databaseId)) {
      this.comments.delete(databaseId);
    }
    for (const item of this.#itemsByIssue.take(issue.databaseId)) this.removeItem(item);
  }
}
