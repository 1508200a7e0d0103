/** What one window allows and has used; `reset` in seconds since the epoch, in sandbox time. */
export interface RateLimit {
  readonly resource: "core" | "graphql";
  readonly limit: number;
  readonly used: number;
  readonly remaining: number;
  readonly reset: number;
}

type Resource = RateLimit["resource"];

interface Window {
  startedAt: number;
  used: number;
}

/** Both by actor; a window also by resource and length. */
export interface RateLimitsDump {
  readonly windows: ReadonlyMap<string, Readonly<Window>>;
  /** Instants in milliseconds since the epoch. */
  readonly creations: ReadonlyMap<string, readonly number[]>;
}

const hourMs = 3_600_000;
const minuteMs = 60_000;
/** GitHub: 5,000 requests (GraphQL: points) an hour for a user and for a small installation. */
const hourlyLimit = 5_000;
/**
 * GitHub: "in general, no more than 80 content-generating requests per minute and no more than 500
 * per hour".
 */
const creationsPerMinute = 80;
const creationsPerHour = 500;
/** GitHub's secondary limits: "900 points per minute" for REST, "2,000" for GraphQL. */
const pointsPerMinute = { core: 900, graphql: 2_000 } as const;

/** GitHub's rate limits, by actor, on the sandbox's clock. */
export class RateLimits {
  readonly #now: () => number;
  readonly #windows = new Map<string, Window>();
  readonly #creations = new Map<string, number[]>();

  /** @param now milliseconds since the epoch, sandbox time */
  constructor(now: () => number) {
    this.#now = now;
  }

  dump(): RateLimitsDump {
    return { windows: this.#windows, creations: this.#creations };
  }

  restore({ windows, creations }: RateLimitsDump): void {
    for (const [key, window] of windows) this.#windows.set(key, { ...window });
    for (const [actor, instants] of creations) this.#creations.set(actor, [...instants]);
  }

  /** The actor's window, without using any of it. */
  look(actor: string, resource: Resource): RateLimit {
    return shown(this.#window(actor, resource), resource);
  }

  /**
   * Uses `cost` of the actor's window, or what is left of it. Answers it with `exceeded`.
   */
  use(actor: string, resource: Resource, cost: number): RateLimit & { exceeded: boolean } {
    const window = this.#window(actor, resource);
    const exceeded = window.used + cost > hourlyLimit;
    window.used = Math.min(window.used + cost, hourlyLimit);
    return { ...shown(window, resource), exceeded };
  }

  /**
   * Counts `count` pieces of content the actor creates. Answers the seconds to wait when that is
   * more than GitHub's secondary limits allow (then nothing is counted), otherwise `undefined`.
   */
  create(actor: string, count: number): number | undefined {
    const now = this.#now();
    const past = (this.#creations.get(actor) ?? []).filter((at) => at > now - hourMs);
    const lastMinute = past.filter((at) => at > now - minuteMs);
    this.#creations.set(actor, past);
    if (lastMinute.length + count > creationsPerMinute)
      return secondsUntil((lastMinute[0] ?? now) + minuteMs, now);
    if (past.length + count > creationsPerHour) return secondsUntil((past[0] ?? now) + hourMs, now);
    for (let created = 0; created < count; created += 1) past.push(now);
    return undefined;
  }

  /**
   * Counts points of GitHub's secondary limit: of a request that reads one, of one that changes
   * something five. Answers the seconds to wait when the minute's are used up (then nothing is
   * counted), otherwise `undefined`.
   */
  hurry(actor: string, resource: Resource, points: number): number | undefined {
    const window = this.#window(actor, resource, minuteMs);
    if (window.used + points > pointsPerMinute[resource])
      return secondsUntil(window.startedAt + minuteMs, this.#now());
    window.used += points;
    return undefined;
  }

  #window(actor: string, resource: Resource, length = hourMs): Window {
    const key = length === hourMs ? `${resource} ${actor}` : `${resource}/${length} ${actor}`;
    const now = this.#now();
    const window = this.#windows.get(key);
    if (window !== undefined && now < window.startedAt + length) return window;
    const fresh = { startedAt: now, used: 0 };
    this.#windows.set(key, fresh);
    return fresh;
  }
}

function shown(window: Window, resource: Resource): RateLimit {
  return {
    resource,
    limit: hourlyLimit,
    used: window.used,
    remaining: hourlyLimit - window.used,
    reset: Math.ceil((window.startedAt + hourMs) / 1_000),
  };
}

function secondsUntil(instant: number, now: number): number {
  return Math.max(1, Math.ceil((instant - now) / 1_000));
}
