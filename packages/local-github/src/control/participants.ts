/** What a participant answers once it is idle: the instant of its earliest timer. */
interface IdleAnswer {
  readonly next: string | null;
}

/** A participant answered with an error, or with something that is no idle answer. */
export class ParticipantError extends Error {}

const patienceMs = 120_000;

/**
 * The apps that follow the sandbox's clock, by the url they registered. The sandbox sets their
 * time, asks whether they are idle and makes them sweep. One that is gone (nobody listens, or
 * somebody else) is forgotten.
 */
export class Participants {
  readonly #urls = new Set<string>();

  /**
   * One that registers from an address anew (it was started again) takes the place of what was
   * there.
   */
  add(url: string): void {
    const { origin } = new URL(url);
    for (const known of this.#urls) if (new URL(known).origin === origin) this.#urls.delete(known);
    this.#urls.add(url.replace(/\/$/, ""));
  }

  /**
   * Tells everyone the time (ISO with ms); when they are idle, answers their earliest next instant
   * (ms), if any.
   */
  setClock(now: string): Promise<number | undefined> {
    return this.#ask("PUT", "clock", JSON.stringify({ now }));
  }

  /** Waits until everyone is idle; answers their earliest next instant (ms), if any. */
  idle(): Promise<number | undefined> {
    return this.#ask("GET", "idle");
  }

  /** Makes everyone run a sweep and waits until it is done. */
  sweep(): Promise<number | undefined> {
    return this.#ask("POST", "sweep");
  }

  async #ask(method: string, path: string, body?: string): Promise<number | undefined> {
    const answers = await Promise.all(
      [...this.#urls].map((url) => this.#askOne(url, method, path, body)),
    );
    const instants = answers.filter((instant) => instant !== undefined);
    return instants.length === 0 ? undefined : Math.min(...instants);
  }

  async #askOne(
    url: string,
    method: string,
    path: string,
    body?: string,
  ): Promise<number | undefined> {
    const ask = (): Promise<Response | undefined> =>
      fetch(`${url}/${path}`, {
        method,
        ...(body === undefined ? {} : { body, headers: { "content-type": "application/json" } }),
        signal: AbortSignal.timeout(patienceMs),
      }).catch((error: unknown) => {
        if (error instanceof Error && error.name === "TimeoutError") {
          throw new ParticipantError(
            `the participant did not answer ${method} /${path} within ${patienceMs / 1000} seconds`,
          );
        }
        return undefined;
      });
    // A connection kept open may be closed by the other side just then: that is not "gone".
    const answer = (await ask()) ?? (await ask());
    // 404: somebody else listens there now.
    if (answer === undefined || answer.status === 404) {
      this.#urls.delete(url);
      return undefined;
    }
    const text = await answer.text();
    if (!answer.ok)
      throw new ParticipantError(
        `the participant answered ${method} /${path} with ${answer.status}`,
      );
    return nextInstant(text, `${method} /${path}`);
  }
}

function nextInstant(text: string, asked: string): number | undefined {
  const { next } = parseIdleAnswer(text) ?? {};
  if (next === null) return undefined;
  const instant = next === undefined ? Number.NaN : Date.parse(next);
  if (Number.isNaN(instant))
    throw new ParticipantError(
      `the participant answered ${asked} without { "next": instant or null }`,
    );
  return instant;
}

function parseIdleAnswer(text: string): IdleAnswer | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== "object" || value === null || !("next" in value)) return undefined;
  const { next } = value;
  return next === null || typeof next === "string" ? { next } : undefined;
}
