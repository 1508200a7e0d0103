import type { Actor, User } from "./account.ts";
import type { BodyVersion } from "./body-version.ts";
import type { Label } from "./label.ts";
import type { PullRequest } from "./pull-request.ts";
import type { Reaction } from "./reaction.ts";
import type { Repository } from "./repository.ts";
import type { IssueStateReason, LockReason, TimelineEvent } from "./timeline-event.ts";

export interface Issue {
  readonly databaseId: number;
  readonly nodeId: string;
  readonly repository: Repository;
  readonly number: number;
  /** What makes it a pull request; `null` for an issue. */
  pull: PullRequest | null;
  readonly author: Actor;
  title: string;
  /** The newest version's text. */
  body: string;
  /** Empty until the first edit; then every version, the original first. */
  readonly versions: BodyVersion[];
  state: "open" | "closed";
  stateReason: IssueStateReason | null;
  closedAt: string | null;
  closedBy: Actor | null;
  locked: boolean;
  lockReason: LockReason | null;
  readonly createdViaEmail: boolean;
  readonly labels: Set<Label>;
  readonly assignees: Set<User>;
  readonly reactions: Reaction[];
  /** Oldest first; comments are beside it (`world.commentsOf`). */
  readonly timeline: TimelineEvent[];
  readonly createdAt: string;
  updatedAt: string;
}
