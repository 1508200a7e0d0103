/** What somebody chose about a repository's notifications. */
export interface Subscription {
  /** Whether they watch it. */
  readonly subscribed: boolean;
  /** Whether they want to hear nothing of it at all. */
  readonly ignored: boolean;
  readonly createdAt: string;
}
