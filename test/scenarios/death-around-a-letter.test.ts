import { describe, expect, test } from "vitest";
import { startWorld, type World } from "../world/start-world.ts";
import { stride } from "../world/stride.ts";
import { strikeWith } from "../world/strike.ts";

/**
 * A case nobody answers for two days, with an app that dies at the k-th request from shortly
 * before the council is told; afterwards another one goes on.
 *
 * @returns whether there was such a request
 */
async function unanswered(world: World, k: number, fate: "die-before" | "die-after") {
  const strike = strikeWith(fate);
  const app = await world.startApp({ fates: strike.fates });
  await world.idle();
  const it = await world.report();
  await world.advance("47h");
  const name = await it.title();
  strike.arm(k);
  const done = world.advance("65m");
  done.catch(() => {});
  await Promise.race([done, strike.struck]);
  await app.kill();
  const next = await world.startApp();
  await world.advance("65m");
  const letters = (await world.letters()).filter(({ subject }) => subject.endsWith(name));
  // Mail servers know a letter that is sent again by its Message-ID.
  expect(new Set(letters.map((letter) => letter.message_id)).size, `request ${k}`).toBe(1);
  const types = (await it.record()).map(({ type }) => type);
  expect(types.filter((type) => /Alerted|Sent/.test(type))).toEqual([
    "CouncilAlerted",
    "LetterSent",
  ]);
  await next.stop();
  return strike.hasStruck;
}

describe("the letter to the council", () => {
  test.concurrent.each(["die-before", "die-after"] as const)(
    "leaves, whichever request an app dies at: %s",
    async (fate) => {
      await using world = await startWorld({ app: "none" });
      let requests = 0;
      // oxlint-disable-next-line no-await-in-loop
      while (await unanswered(world, requests + 1, fate)) requests += stride;
      expect(requests).toBeGreaterThanOrEqual(4);
    },
    60_000,
  );
});
