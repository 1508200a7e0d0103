import { mayRead } from "./access.ts";
import { mentionsIn } from "./mentions.ts";
import { notifiable, type Notifiable } from "./notifiable.ts";
import type { Occurrence } from "./occurrence.ts";
import type { Actor, User } from "./records/account.ts";
import type { Issue } from "./records/issue.ts";
import type { NotificationReason, Thread } from "./records/thread.ts";
import { watchersOf } from "./watching.ts";
import type { World } from "./world.ts";

/** A notification on its way to one person. */
export interface Notification {
  readonly about: Notifiable;
  readonly to: User;
  readonly reason: NotificationReason;
}

/** An inbox as plain data. */
export interface InboxDump {
  /** By the issue's id. */
  readonly participants: ReadonlyMap<number, ReadonlyMap<User, NotificationReason>>;
  readonly threads: readonly Thread[];
}

/** Who takes part in which issue, and everybody's notifications. */
export class Inbox {
  readonly #world: World;
  readonly #participants = new Map<number, Map<User, NotificationReason>>();
  readonly #threads = new Map<number, Thread>();
  readonly #threadOf = new Map<string, Thread>();

  constructor(world: World) {
    this.#world = world;
  }

  dump(): InboxDump {
    return { participants: this.#participants, threads: [...this.#threads.values()] };
  }

  restore({ participants, threads }: InboxDump): void {
    for (const [issue, people] of participants) this.#participants.set(issue, new Map(people));
    for (const thread of threads) this.#keep(thread);
  }

  /**
   * Notes what people are told of it and returns that, one for each person: those who take part
   * (wrote, are assigned, were mentioned) and those who watch, if they can read it now, never the
   * one who did it.
   */
  hear(occurrence: Occurrence): Notification[] {
    if (occurrence.event === "issues" && occurrence.action === "deleted") {
      this.#participants.delete(occurrence.issue.databaseId);
    }
    const about = notifiable(occurrence);
    if (about === undefined) return [];
    const recipients = [...this.#recipients(about)].filter(
      ([user]) => user !== about.by && hears(user, about.issue),
    );
    return recipients.map(([to, reason]) => {
      this.#note(to, about.issue, reason);
      return { about, to, reason };
    });
  }

  /** Somebody's threads, newest first, as far as they can be read now. */
  threadsOf(user: User): Thread[] {
    const own = [...this.#threads.values()].filter(
      (thread) => thread.user === user && this.#isThere(thread),
    );
    return own.toSorted(
      (a, b) => b.updatedAt.localeCompare(a.updatedAt) || b.databaseId - a.databaseId,
    );
  }

  #isThere({ issue, user }: Thread): boolean {
    return this.#world.issues.get(issue.databaseId) === issue && hears(user, issue);
  }

  #recipients({ issue, by, text, takesPart, only }: Notifiable): Map<User, NotificationReason> {
    const participants = this.#participantsOf(issue);
    if (only !== undefined) {
      participants.set(only.user, only.reason);
      return new Map([[only.user, only.reason]]);
    }
    if (takesPart !== undefined) {
      if (isUser(by) && !participants.has(by)) participants.set(by, takesPart);
      for (const user of this.#people(mentionsIn(text))) participants.set(user, "mention");
    }
    const watchers = watchersOf(this.#world, issue.repository);
    const watching = watchers.map((user) => [user, "subscribed"] as const);
    const taking = [...participants].map(
      ([user, reason]) => [user, takesPart === undefined ? "state_change" : reason] as const,
    );
    return new Map<User, NotificationReason>([...watching, ...taking]);
  }

  #participantsOf(issue: Issue): Map<User, NotificationReason> {
    const known = this.#participants.get(issue.databaseId);
    if (known !== undefined) return known;
    const participants = new Map<User, NotificationReason>();
    this.#participants.set(issue.databaseId, participants);
    return participants;
  }

  #people(logins: ReadonlySet<string>): User[] {
    const accounts = [...logins].map((login) => this.#world.accountByLogin(login));
    return accounts.filter((account) => account?.type === "User");
  }

  #note(user: User, issue: Issue, reason: NotificationReason): void {
    const at = this.#world.now();
    const known = this.#threadOf.get(threadKey(user, issue));
    if (known !== undefined) {
      Object.assign(known, { reason, unread: true, updatedAt: at });
      return;
    }
    const databaseId = this.#world.nextId();
    const times = { updatedAt: at, lastReadAt: null };
    this.#keep({ databaseId, user, issue, reason, unread: true, ...times });
  }

  #keep(thread: Thread): void {
    this.#threads.set(thread.databaseId, thread);
    this.#threadOf.set(threadKey(thread.user, thread.issue), thread);
  }
}

function threadKey(user: User, issue: Issue): string {
  return `${user.databaseId} ${issue.databaseId}`;
}

function hears(user: User, { repository }: Issue): boolean {
  return mayRead({ kind: "user", account: user }, repository);
}

function isUser(actor: Actor): actor is User {
  return actor.type === "User";
}
