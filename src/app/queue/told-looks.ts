import { AsyncLocalStorage } from "node:async_hooks";
import type { Log, LogFields } from "../../ports/log.ts";
import type { Look } from "../../reconcile/looks/look.ts";
import { people, type Turn } from "./turn.ts";
import { failureFields } from "../logging/failure-fields.ts";

interface LookUnderWay {
  readonly of: ToldLooks;
  readonly turn: Turn;
  requests: number;
}

/**
 * The look in whose course something runs, whichever app's it is.
 *
 * One for the process: from its first use on, a storage is carried along with every promise that the
 * process makes, and none is ever given up.
 */
const underWay = new AsyncLocalStorage<LookUnderWay>();

/**
 * Tells the log of every look, in a line: its key, what came of it, how many requests it made and how
 * long it took. `settled` waits for somebody to do something, `again` is looked at anew at once.
 */
export class ToldLooks {
  readonly #log: Pick<Log, "info">;
  readonly #wallTime: () => number;

  /** @param wallTime milliseconds since the epoch, in real time */
  constructor(log: Pick<Log, "info">, wallTime: () => number) {
    this.#log = log;
    this.#wallTime = wallTime;
  }

  /** A `fetch` whose requests are counted for the look that makes them. */
  counting(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
    return (...asked) => {
      const look = underWay.getStore();
      if (look?.of === this) look.requests += 1;
      return fetch(...asked);
    };
  }

  /** Whose the look is in whose course this is asked; outside of any, people's. */
  turn(): Turn {
    const look = underWay.getStore();
    return look?.of === this ? look.turn : people;
  }

  /** Looks, tells of it, and answers or throws what the look does. */
  async told(
    key: string,
    turn: Turn,
    look: () => Promise<readonly Look[]>,
  ): Promise<readonly Look[]> {
    const counted: LookUnderWay = { of: this, turn, requests: 0 };
    const begun = this.#wallTime();
    const tell = (outcome: LogFields) => {
      const milliseconds = Math.round(this.#wallTime() - begun);
      this.#log.info("looked", { key, ...outcome, requests: counted.requests, milliseconds });
    };
    try {
      const looks = await underWay.run(counted, look);
      tell(outcomeOf(looks));
      return looks;
    } catch (error) {
      tell({ outcome: "failed", ...failureFields(error) });
      throw error;
    }
  }
}

function outcomeOf(looks: readonly Look[]): LogFields {
  const [until] = looks.flatMap(({ at }) => at ?? []).toSorted();
  if (looks.some(({ at }) => at === undefined)) return { outcome: "again" };
  return until === undefined ? { outcome: "settled" } : { outcome: "waits", until };
}
