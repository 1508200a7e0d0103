/** One request the local GitHub answered, as `GET /_sandbox/requests` shows it. */
export interface LoggedRequest {
  readonly at: string;
  /** a login, `<slug>[bot]`, `app` (its JWT), or null */
  readonly by: string | null;
  readonly method: string;
  /** with the query string */
  readonly path: string;
  readonly status: number;
  readonly operation: string | null;
  /** what it took of the hour's requests or, of `/graphql`, of the hour's points */
  readonly points: number;
}

/** What is known of a request only once it is answered. */
type Outcome = Pick<LoggedRequest, "status" | "points">;

/** A request with what was said. */
export interface DumpedRequest extends LoggedRequest {
  readonly requestText: string;
  readonly responseText: string;
}

interface ListedRequest extends LoggedRequest {
  readonly request?: unknown;
  readonly response?: unknown;
}

interface Entry extends Omit<LoggedRequest, keyof Outcome> {
  outcome: Outcome | undefined;
  requestText: string;
  responseText: string;
}

const bodiesKept = 20_000;

/** Everything asked of the local GitHub since it started or was emptied, oldest first. */
export class RequestLog {
  #entries: Entry[] = [];

  /** Notes a request that has arrived; the returned function notes its answer. */
  begin(
    request: Omit<LoggedRequest, keyof Outcome>,
    requestText: string,
  ): (outcome: Outcome, responseText: string) => void {
    const entry: Entry = { ...request, outcome: undefined, requestText, responseText: "" };
    this.#entries.push(entry);
    const old = this.#entries[this.#entries.length - bodiesKept];
    if (old !== undefined) Object.assign(old, { requestText: "", responseText: "" });
    return (outcome, responseText) => Object.assign(entry, { outcome, responseText });
  }

  /** Answered requests; with `bodies`, also `request` and `response` where those were JSON. */
  list({ bodies }: { bodies: boolean }): ListedRequest[] {
    return this.#entries.flatMap(({ outcome, requestText, responseText, ...entry }) => {
      if (outcome === undefined) return [];
      const { at, by, method, path, operation } = entry;
      const texts = bodies && { request: parsed(requestText), response: parsed(responseText) };
      return [{ at, by, method, path, ...outcome, operation, ...texts }];
    });
  }

  clear(): void {
    this.#entries = [];
  }

  /** The answered requests. */
  dump(): readonly DumpedRequest[] {
    return this.#entries.flatMap(({ outcome, ...entry }) =>
      outcome === undefined ? [] : [{ ...entry, ...outcome }],
    );
  }

  restore(requests: readonly DumpedRequest[]): void {
    this.#entries = requests.map(({ status, points, ...request }) => {
      return { ...request, outcome: { status, points } };
    });
  }
}

function parsed(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
