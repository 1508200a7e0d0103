import { epochMilliseconds, type Instant, instantOf, latest } from "../../../domain/values/time.ts";
import type { Clock } from "../../../ports/clock.ts";
import { Transient } from "../../../ports/errors.ts";
import { type HeaderOf, secondsFrom, wholeNumber } from "./retry-at.ts";

/** GitHub counts REST requests (`core`) and GraphQL points (`graphql`) apart. */
export type Resource = "core" | "graphql";

/**
 * GitHub's limits on creating content, as far as it publishes them.
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
const creationLimits = [
  { milliseconds: 60_000, count: 80 },
  { milliseconds: 3_600_000, count: 500 },
] as const;

/**
 * What one installation may still ask of GitHub. When it is used up a request is refused before it
 * is made, with the instant at which it may be; nothing waits inside a request. One budget for all
 * tokens of an installation, since GitHub counts them together.
 */
export class RequestBudget {
  readonly #clock: Clock;
  #creations: readonly number[] = [];
  readonly #usedUpUntil = new Map<Resource, Instant>();
  #restUntil: Instant | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /**
   * Counts a request that is about to be made. Throws `Transient` with `retryAt` when it may not.
   *
   * @param creations how many comments, issues or pull requests it would create
   */
  spend(route: string, resource: Resource, creations: number): void {
    const now = this.#clock.now();
    for (const until of [this.#restUntil, this.#usedUpUntil.get(resource)]) {
      if (until !== undefined && until > now) throw usedUp(route, until);
    }
    if (creations > 0) this.#create(route, creations, now);
  }

  /** Learns from the headers of an answer how much is left of that resource. */
  learn(header: HeaderOf): void {
    const resource = header("x-ratelimit-resource");
    const reset = wholeNumber(header("x-ratelimit-reset"));
    if (resource !== "core" && resource !== "graphql") return;
    if (header("x-ratelimit-remaining") === "0" && reset !== undefined) {
      const now = this.#clock.now();
      this.#usedUpUntil.set(resource, secondsFrom(now, reset - epochMilliseconds(now) / 1_000));
    } else {
      this.#usedUpUntil.delete(resource);
    }
  }

  /** GitHub asked for rest: going on asking makes it wait longer. */
  rest(until: Instant): void {
    this.#restUntil = latest(until, this.#restUntil ?? until);
  }

  #create(route: string, creations: number, now: Instant): void {
    const time = epochMilliseconds(now);
    const longest = creationLimits[1].milliseconds;
    this.#creations = this.#creations.filter((at) => at > time - longest);
    for (const { milliseconds, count } of creationLimits) {
      const within = this.#creations.filter((at) => at > time - milliseconds);
      const tooMany = within.length + creations - count;
      // The window has room again once that many of the oldest have left it.
      if (tooMany > 0) throw usedUp(route, instantOf((within[tooMany - 1] ?? time) + milliseconds));
    }
    this.#creations = [...this.#creations, ...Array.from({ length: creations }, () => time)];
  }
}

function usedUp(route: string, until: Instant): Transient {
  return new Transient("what GitHub allows is used up for now", { route, retryAt: until });
}
