import { mayRead, meets } from "./access.ts";
import { demands } from "./demands.ts";
import type { Occurrence } from "./occurrence.ts";
import type { Actor, Organization, User } from "./records/account.ts";
import type { Issue } from "./records/issue.ts";
import type { Repository } from "./records/repository.ts";
import type { Viewer } from "./viewer.ts";
import { isWatching } from "./watching.ts";
import type { World } from "./world.ts";

/** What is told of, by the name of its webhook. */
export type Told = Extract<
  Occurrence,
  {
    readonly event:
      | "issues"
      | "issue_comment"
      | "pull_request"
      | "push"
      | "create"
      | "delete"
      | "repository"
      | "member"
      | "public";
  }
>;

export interface FeedEvent {
  readonly databaseId: number;
  readonly occurrence: Told;
}

/** "only events created within the past 30 days", "up to 300 events". */
const memoryMs = 30 * 86_400_000;
const longest = 300;

/**
 * What happened, as the events API tells it. What is deleted since is left out, and so is what the
 * viewer cannot read now, whatever they could when it happened.
 * https://docs.github.com/rest/activity/events
 */
export class Feed {
  readonly #world: World;
  readonly #events: FeedEvent[] = [];

  constructor(world: World) {
    this.#world = world;
    world.occurrences.on((occurrence) => {
      if (!isTold(occurrence)) return;
      this.#events.push({ databaseId: world.nextId(), occurrence });
    });
  }

  dump(): readonly FeedEvent[] {
    return this.#events;
  }

  restore(events: readonly FeedEvent[]): void {
    for (const event of events) this.#events.push(event);
  }

  /** https://docs.github.com/rest/activity/events#list-repository-events */
  of(viewer: Viewer, repository: Repository): FeedEvent[] {
    return this.#newest(viewer, (event) => event.repository === repository);
  }

  /** Public ones; `organization` narrows them. */
  public(viewer: Viewer, organization?: Organization): FeedEvent[] {
    return this.#newest(
      viewer,
      ({ repository }) =>
        !repository.private && (organization === undefined || repository.owner === organization),
    );
  }

  /** What somebody did; private ones only for themselves. */
  by(viewer: Viewer, actor: Actor, { onlyPublic = false } = {}): FeedEvent[] {
    const all = isSelf(viewer, actor) && !onlyPublic;
    return this.#newest(
      viewer,
      ({ sender, repository }) => sender === actor && (all || !repository.private),
    );
  }

  /** What others did where somebody watches; private ones only for themselves. */
  receivedBy(viewer: Viewer, user: User, { onlyPublic = false } = {}): FeedEvent[] {
    const all = isSelf(viewer, user) && !onlyPublic;
    return this.#newest(
      viewer,
      ({ sender, repository }) =>
        sender !== user && isWatching(repository, user) && (all || !repository.private),
    );
  }

  /** An organisation's dashboard as the viewer sees it. */
  within(viewer: Viewer, organization: Organization): FeedEvent[] {
    return this.#newest(viewer, ({ repository }) => repository.owner === organization);
  }

  #newest(viewer: Viewer, wanted: (occurrence: Told) => boolean): FeedEvent[] {
    const oldest = Date.parse(this.#world.now()) - memoryMs;
    return this.#events
      .filter(
        ({ occurrence }) =>
          Date.parse(occurrence.at) >= oldest &&
          wanted(occurrence) &&
          this.#isThere(occurrence) &&
          isSeen(viewer, occurrence),
      )
      .slice(-longest)
      .toReversed();
  }

  #isThere(occurrence: Told): boolean {
    const { issues, comments } = this.#world;
    const issue = issueOf(occurrence);
    if (issue !== undefined && !issues.has(issue.databaseId)) return false;
    return !("comment" in occurrence) || comments.has(occurrence.comment.databaseId);
  }
}

function isSeen(viewer: Viewer, occurrence: Told): boolean {
  const { repository } = occurrence;
  if (issueOf(occurrence) === undefined) return mayRead(viewer, repository);
  return meets(viewer, repository, demands.readIssues);
}

function issueOf(occurrence: Told): Issue | undefined {
  if ("issue" in occurrence) return occurrence.issue;
  return "pull" in occurrence ? occurrence.pull.issue : undefined;
}

function isSelf(viewer: Viewer, account: Actor): boolean {
  return viewer.kind === "user" && viewer.account === account;
}

/**
 * The actions told of; what has none is told always.
 * https://docs.github.com/rest/using-the-rest-api/github-event-types
 */
const toldActions: ReadonlyMap<string, readonly string[]> = new Map([
  ["issues", ["opened", "closed", "reopened", "assigned", "unassigned"]],
  ["pull_request", ["opened", "closed", "reopened"]],
  ["issue_comment", ["created"]],
  ["repository", ["created"]],
  ["member", ["added"]],
  ["push", []],
  ["create", []],
  ["delete", []],
  ["public", []],
]);

function isTold(occurrence: Occurrence): occurrence is Told {
  const actions = toldActions.get(occurrence.event);
  if (actions === undefined) return false;
  return !("action" in occurrence) || actions.includes(occurrence.action);
}
