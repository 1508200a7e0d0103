import type { SandboxClock } from "../clock.ts";
import type { Activity } from "./activity.ts";
import { ParticipantError, type Participants } from "./participants.ts";

const roundsWithoutProgress = 1_000;

/** The apps that follow, all together. */
export type Following = Pick<Participants, "setClock" | "idle" | "sweep">;

/**
 * Moves the sandbox's clock together with the apps that follow it, and knows when everything is
 * idle.
 */
export class SandboxTime {
  readonly #clock: SandboxClock;
  readonly #activity: Activity;
  readonly #participants: Following;
  #advance: Promise<unknown> = Promise.resolve();

  constructor(clock: SandboxClock, activity: Activity, participants: Following) {
    this.#clock = clock;
    this.#activity = activity;
    this.#participants = participants;
  }

  /**
   * Resolves when no request and no delivery is under way, every participant is idle, and nothing
   * happened while they were asked. Answers the participants' earliest next instant (ms), if they
   * have one.
   */
  async idle(): Promise<number | undefined> {
    for (;;) {
      await this.#activity.whenQuiet();
      const before = this.#activity.started;
      const next = await this.#participants.idle();
      if (this.#activity.quiet && this.#activity.started === before) return next;
    }
  }

  /** Every participant sweeps; resolves when all is idle again. */
  async sweep(): Promise<void> {
    await this.idle();
    await this.#participants.sweep();
    await this.idle();
  }

  /**
   * Moves time on, stopping at each instant a participant waits for, so that what falls due on the
   * way happens in order and at its own time. Advances queue behind each other.
   *
   * @param target from the instant (ms) at which this advance's turn comes to the instant (ms)
   * wanted
   * @throws ParticipantError when a participant fails, or keeps naming an instant that time has
   * passed
   */
  advance(target: (now: number) => number): Promise<void> {
    const run = this.#advance.then(() => this.#advanceNow(target));
    this.#advance = run.catch(() => undefined);
    return run;
  }

  async #advanceNow(wanted: (now: number) => number): Promise<void> {
    let next = await this.idle();
    const target = wanted(this.#clock.now());
    let last = Number.NEGATIVE_INFINITY;
    let stuck = 0;
    while (next !== undefined && next <= target) {
      stuck = next > last ? 0 : stuck + 1;
      if (stuck > roundsWithoutProgress) {
        throw new ParticipantError(
          `a participant keeps waiting for ${new Date(next).toISOString()}, which has passed`,
        );
      }
      last = Math.max(last, next);
      next = await this.#moveTo(Math.max(next, this.#clock.now() + (stuck > 0 ? 1 : 0)));
    }
    await this.#moveTo(target);
  }

  async #moveTo(instant: number): Promise<number | undefined> {
    this.#clock.moveTo(instant);
    await this.#participants.setClock(this.#clock.iso());
    return this.idle();
  }
}
