import type { User } from "./account.ts";
import type { Issue } from "./issue.ts";

/** Why somebody is told. https://docs.github.com/rest/activity/notifications#about-notification-reasons */
export type NotificationReason =
  | "assign"
  | "author"
  | "comment"
  | "mention"
  | "review_requested"
  | "state_change"
  | "subscribed";

/** One person's notifications about one issue or pull request. */
export interface Thread {
  readonly databaseId: number;
  readonly user: User;
  readonly issue: Issue;
  /** Of the newest notification. */
  reason: NotificationReason;
  unread: boolean;
  updatedAt: string;
  lastReadAt: string | null;
}
