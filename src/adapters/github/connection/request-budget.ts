import { epochMilliseconds, type Instant, latest } from "../../../domain/values/time.ts";
import type { Clock } from "../../../ports/clock.ts";
import { Transient } from "../../../ports/errors.ts";
import { Creations } from "./creations.ts";
import { MinutePoints } from "./minute-points.ts";
import type { Resource } from "./resource.ts";
import { type HeaderOf, secondsFrom, wholeNumber } from "./retry-at.ts";

/** What of GitHub's limits is for looks that nobody waits for; the rest is kept for people. */
const shareOfOthers = 0.9;

/** A request that is about to be made. */
interface Spent {
  /** Its route's template, or its operation's name. */
  readonly route: string;
  readonly resource: Resource;
  readonly changes: boolean;
  /** How many comments, issues or pull requests it would create. */
  readonly creations?: number;
}

interface Left {
  readonly limit: number;
  readonly remaining: number;
  readonly resetAt: Instant;
}

/**
 * What one installation may still ask of GitHub. When it is used up a request is refused before it
 * is made, with the instant at which it may be; nothing waits inside a request. One budget for all
 * tokens of an installation, since GitHub counts them together.
 */
export class RequestBudget {
  readonly #clock: Clock;
  readonly #isForPeople: () => boolean;
  readonly #creations = new Creations();
  readonly #minute = new MinutePoints();
  readonly #left = new Map<Resource, Left>();
  #restUntil: Instant | undefined;

  /** @param isForPeople whether what is being asked for answers something people did */
  constructor(clock: Clock, isForPeople: () => boolean = () => true) {
    this.#clock = clock;
    this.#isForPeople = isForPeople;
  }

  /** Counts a request that is about to be made. Throws `Transient` with `retryAt` when it may not. */
  spend({ route, resource, changes, creations = 0 }: Spent): void {
    const now = this.#clock.now();
    const share = this.#isForPeople() ? 1 : shareOfOthers;
    const until =
      this.#closedUntil(resource, share, now) ??
      this.#minute.roomAt(resource, share, now) ??
      (creations > 0 ? this.#creations.create(creations, share, now) : undefined);
    if (until !== undefined)
      throw new Transient("what GitHub allows is used up for now", { route, retryAt: until });
    this.#minute.send(resource, changes, now);
  }

  /** When a look that nobody waits for may begin; `undefined` for now. */
  roomAt(): Instant | undefined {
    const now = this.#clock.now();
    return (
      this.#closedUntil("graphql", shareOfOthers, now) ??
      this.#minute.roomAt("graphql", shareOfOthers, now) ??
      this.#minute.paceAt(now)
    );
  }

  /** Learns from the headers of an answer how much is left of that resource. */
  learn(header: HeaderOf): void {
    const resource = header("x-ratelimit-resource");
    if (resource !== "core" && resource !== "graphql") return;
    const now = this.#clock.now();
    const reset = wholeNumber(header("x-ratelimit-reset"));
    const remaining = wholeNumber(header("x-ratelimit-remaining"));
    if (remaining === undefined || reset === undefined) return;
    const resetAt = secondsFrom(now, reset - epochMilliseconds(now) / 1_000);
    const limit = wholeNumber(header("x-ratelimit-limit")) ?? remaining;
    this.#left.set(resource, { limit, remaining, resetAt });
  }

  /** GitHub asked for rest: going on asking makes it wait longer. */
  rest(until: Instant): void {
    this.#restUntil = latest(until, this.#restUntil ?? until);
  }

  #closedUntil(resource: Resource, share: number, now: Instant): Instant | undefined {
    const left = this.#left.get(resource);
    const isUsedUp = left && left.limit - left.remaining >= left.limit * share;
    const usedUpUntil = isUsedUp && left.resetAt > now ? left.resetAt : undefined;
    const restUntil = this.#restUntil && this.#restUntil > now ? this.#restUntil : undefined;
    return restUntil && usedUpUntil ? latest(restUntil, usedUpUntil) : (restUntil ?? usedUpUntil);
  }
}
