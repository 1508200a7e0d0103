import { addMinutes, type Instant } from "../../../domain/values/time.ts";
import type { Clock } from "../../../ports/clock.ts";
import { Terminal, Transient } from "../../../ports/errors.ts";

/** How long GitHub may take to know a new repository everywhere: two minutes were seen. */
const youngMinutes = 5;

/** What GitHub answers about a repository that it does not know yet: GraphQL with status 200. */
const notKnown: readonly (number | undefined)[] = [200, 404, 422];

/**
 * Rooms that were made a moment ago. Tokens, REST and GraphQL learn of a new repository one after
 * the other; until all do, what they refuse is asked again in seconds and ends no move.
 * https://github.com/integrations/terraform-provider-github/issues/2604
 */
export class YoungRooms {
  readonly #clock: Clock;
  readonly #madeAt = new Map<string, Instant>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  learn(name: string, madeAt: Instant): void {
    this.#madeAt.set(name, madeAt);
  }

  /** A room that was made here is there, though GitHub does not show it yet. */
  async see<Seen>(name: string, looking: Promise<Seen | undefined>): Promise<Seen | undefined> {
    const seen = await this.wait(name, looking);
    if (seen === undefined && this.#isYoung(name)) throw notYet("ObserveRoom");
    return seen;
  }

  /** @throws `Transient` where a room is only too new for what was asked */
  async wait<Answer>(name: string, asking: Promise<Answer>): Promise<Answer> {
    try {
      return await asking;
    } catch (error) {
      const isUnknown = error instanceof Terminal && notKnown.includes(error.edge.status);
      if (isUnknown && this.#isYoung(name)) throw notYet(error.edge.route);
      throw error;
    }
  }

  #isYoung(name: string): boolean {
    const madeAt = this.#madeAt.get(name);
    return madeAt !== undefined && this.#clock.now() < addMinutes(madeAt, youngMinutes);
  }
}

function notYet(route: string): Transient {
  return new Transient("GitHub does not know the new room everywhere yet", { route });
}
