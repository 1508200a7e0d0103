import type { RegisterSeenBefore } from "../../domain/tampering/register-seen.ts";
import type { AdoptedConfig } from "../../domain/values/adopted-config.ts";
import type { BoardReady } from "../../ports/board.ts";
import { addMinutes, type Instant } from "../../domain/values/time.ts";

/** One look may see what another part of GitHub has not heard of yet; two, a minute apart, do not. */
const doubtMinutes = 1;

/**
 * What is remembered of the register between runs of set-up. After a restart the issue
 * `Comity: configuration` still says where it stood.
 */
export class RegisterMemory {
  /** Where it stood when it was last found in order. */
  before: RegisterSeenBefore | undefined;
  /** The config in force when the repository could be used no more. */
  lastConfig: AdoptedConfig | undefined;
  /** When this process asked for a board that it has not tried to make since. */
  boardAskedAt: Instant | undefined;
  /** What an owner said of the board, until the register holds it. */
  boardReady: BoardReady | undefined;
  #doubtedSince: Instant | undefined;

  /** @param doubtedSince when something was first found wrong with it */
  constructor(doubtedSince?: Instant) {
    this.#doubtedSince = doubtedSince;
  }

  inOrder(register: RegisterSeenBefore | undefined): void {
    this.before = register;
    this.#doubtedSince = undefined;
  }

  /** When to look again before it is said that something is wrong; `undefined` once that is over. */
  doubtedUntil(now: Instant): Instant | undefined {
    this.#doubtedSince ??= now;
    const until = addMinutes(this.#doubtedSince, doubtMinutes);
    return now < until ? until : undefined;
  }
}
