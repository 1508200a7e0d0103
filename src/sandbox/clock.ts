/**
 * The sandbox's time: the wall clock plus an offset. It flows, and it only ever moves forward.
 *
 * Everything the local GitHub dates (issues, commits, rate-limit windows) follows it. Lifetimes of
 * tokens do not: they use `wall`, so that moving a week on does not end every session.
 */
export class SandboxClock {
  readonly wall: () => number;
  #offset = 0;

  /** @param wall milliseconds since the epoch; injected by tests */
  constructor(wall: () => number = Date.now) {
    this.wall = wall;
  }

  /** Milliseconds since the epoch, in sandbox time. */
  now(): number {
    return this.wall() + this.#offset;
  }

  /** ISO 8601 with milliseconds, in sandbox time. */
  iso(): string {
    return new Date(this.now()).toISOString();
  }

  /** Moves to an instant (milliseconds since the epoch); an instant in the past changes nothing. */
  moveTo(instant: number): void {
    const distance = instant - this.now();
    if (distance > 0) this.#offset += distance;
  }
}
