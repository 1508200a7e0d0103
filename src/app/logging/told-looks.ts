import { AsyncLocalStorage } from "node:async_hooks";
import type { Log, LogFields } from "../../ports/log.ts";
import type { Look } from "../../reconcile/looks/look.ts";
import { failureFields } from "./failure-fields.ts";

/**
 * The look in whose course something runs, whichever app's it is.
 *
 * One for the process: from its first use on, a storage is carried along with every promise that the
 * process makes, and none is ever given up.
 */
const underWay = new AsyncLocalStorage<{ readonly of: ToldLooks; requests: number }>();

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

  /** Looks, tells of it, and answers or throws what the look does. */
  async told(key: string, look: () => Promise<readonly Look[]>): Promise<readonly Look[]> {
    const counted = { of: this, requests: 0 };
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
