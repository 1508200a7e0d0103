/**
 * The sandbox's time: it begins at an instant, flows as the wall clock does, and only ever moves
 * forward.
 *
 * Everything the local GitHub dates (issues, commits, rate-limit windows) follows it. Lifetimes of
 * tokens do not: they use `wall`, so that moving a week on does not end every session.
 */
export class SandboxClock {
  readonly wall: () => number;
  #offset: number;
  #movedBy = 0;

  /**
   * @param wall milliseconds since the epoch; injected by tests
   * @param beginsAt milliseconds since the epoch; the wall clock's now unless given
   * @param other one that stands, to go on from; then it says when this one begins
   */
  constructor(
    wall: () => number = Date.now,
    beginsAt: number = wall(),
    other?: { readonly now: number; readonly movedBy: number },
  ) {
    this.wall = wall;
    this.#offset = (other?.now ?? beginsAt) - wall();
    this.#movedBy = other?.movedBy ?? 0;
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
    if (distance <= 0) return;
    this.#offset += distance;
    this.#movedBy += distance;
  }

  /** Milliseconds by which it was moved on, beside what flowed. */
  get movedBy(): number {
    return this.#movedBy;
  }
}
