import type { AccessSeen } from "../domain/chapters/keeping-apart/access-seen.ts";
import type { NodeId } from "../domain/values/ids.ts";
import type { Person } from "../domain/values/person.ts";
import type { Instant } from "../domain/values/time.ts";

export interface ObservedAccessIssue {
  readonly id: NodeId;
  readonly title: string;
  readonly body: string;
  readonly state: "OPEN" | "CLOSED";
  /** What the app itself last made it say, whatever others made of that; empty where it is lost. */
  readonly ownWords: string;
  /** The newest hundred, without mailed ones and those that somebody else than their author edited. */
  readonly comments: readonly AccessComment[];
}

interface AccessComment {
  readonly by: Person;
  /** When it was written, or last edited. */
  readonly at: Instant;
  readonly text: string;
}

/** Looks who can get at the case repository, and keeps one issue about it. */
export interface AccessAudit {
  observe(
    board: NodeId | undefined,
  ): Promise<Omit<AccessSeen, "records" | "refusedBy" | "undoing" | "lostIssues" | "notShown">>;
  /** Whether GitHub shows such an account: of others its lists say nothing. */
  isShown(person: Person): Promise<boolean>;
  /** Where GitHub does not let the app do it, they stay on, and that is no failure. */
  turnActionsOff(): Promise<"off" | "refused">;
  issue(): Promise<ObservedAccessIssue | undefined>;
  /** Opens it without a text. */
  openIssue(title: string): Promise<void>;
  writeIssue(issue: Omit<ObservedAccessIssue, "ownWords" | "comments">): Promise<void>;
}
