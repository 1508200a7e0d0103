/** A request as `GET /_sandbox/requests?bodies=1` shows it; bodies that are no JSON are left out. */
export interface RecordedRequest {
  readonly method: string;
  /** With the query string. */
  readonly path: string;
  readonly status: number;
  /** The GraphQL operation's name. */
  readonly operation: string | null;
  readonly request?: unknown;
  readonly response?: unknown;
}
