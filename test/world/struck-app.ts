import type { World } from "./start-world.ts";
import { stride } from "./stride.ts";
import { strikeWith } from "./strike.ts";
import type { Fate } from "./wire.ts";

/** An app one of whose requests meets its fate. */
interface StruckApp {
  /** The k-th request from now on, counted from 1, meets its fate. */
  arm(k: number): void;
  /**
   * Waits for what is done, but no longer than until the app dies of it; then the app is gone, and
   * another one goes on, which can be struck in turn.
   *
   * @returns whether there was such a request
   */
  replaceAfter(done: Promise<unknown>): Promise<boolean>;
}

/** Starts it and waits until all is idle. */
export async function startStruckApp(
  world: World,
  fate: Fate,
  as: "in-process" | "process" = "in-process",
): Promise<StruckApp> {
  let strike = strikeWith(fate);
  let app = await world.startApp({ as, fates: strike.fates });
  await world.idle();
  return {
    arm: (k) => strike.arm(k),
    async replaceAfter(done) {
      done.catch(() => {});
      await (fate.startsWith("die") ? Promise.race([done, strike.struck]) : done);
      const { hasStruck } = strike;
      await app.kill();
      strike = strikeWith(fate);
      app = await world.startApp({ as, fates: strike.fates });
      return hasStruck;
    },
  };
}

/**
 * Strikes at one request after the other, each in a world of its own.
 *
 * @param strikeAt answers whether there was such a request
 * @returns the first that was not made any more
 */
export async function strikeInTurn(
  strikeAt: (k: number) => Promise<boolean>,
  first = 1,
  every = stride,
): Promise<number> {
  let k = first;
  // oxlint-disable-next-line no-await-in-loop
  while (await strikeAt(k)) k += every;
  return k;
}
