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
}

/** A request with what was said. */
export interface DumpedRequest extends LoggedRequest {
  readonly requestText: string;
  readonly responseText: string;
}

interface ListedRequest extends LoggedRequest {
  readonly request?: unknown;
  readonly response?: unknown;
}

interface Entry extends Omit<LoggedRequest, "status"> {
  status: number | undefined;
  requestText: string;
  responseText: string;
}

const bodiesKept = 20_000;

/** Everything asked of the local GitHub since it started or was emptied, oldest first. */
export class RequestLog {
  #entries: Entry[] = [];

  /** Notes a request that has arrived; the returned function notes its answer. */
  begin(
    request: Omit<LoggedRequest, "status">,
    requestText: string,
  ): (status: number, responseText: string) => void {
    const entry: Entry = { ...request, status: undefined, requestText, responseText: "" };
    this.#entries.push(entry);
    const old = this.#entries[this.#entries.length - bodiesKept];
    if (old !== undefined) Object.assign(old, { requestText: "", responseText: "" });
    return (status, responseText) => Object.assign(entry, { status, responseText });
  }

  /** Answered requests; with `bodies`, also `request` and `response` where those were JSON. */
  list({ bodies }: { bodies: boolean }): ListedRequest[] {
    return this.#entries.flatMap(({ status, requestText, responseText, ...entry }) => {
      if (status === undefined) return [];
      const { at, by, method, path, operation } = entry;
      const texts = bodies && { request: parsed(requestText), response: parsed(responseText) };
      return [{ at, by, method, path, status, operation, ...texts }];
    });
  }

  clear(): void {
    this.#entries = [];
  }

  /** The answered requests. */
  dump(): readonly DumpedRequest[] {
    return this.#entries.flatMap(({ status, ...entry }) =>
      status === undefined ? [] : [{ ...entry, status }],
    );
  }

  restore(requests: readonly DumpedRequest[]): void {
    this.#entries = requests.map((request) => ({ ...request }));
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
