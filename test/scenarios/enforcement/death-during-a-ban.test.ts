import { expect, test } from "vitest";
import { blockedIn, bansInShort } from "../../world/spaces-seen.ts";
import { startWorld, type World } from "../../world/start-world.ts";
import { stride } from "../../world/stride.ts";
import { strikeWith } from "../../world/strike.ts";
import type { WorldCase } from "../../world/world-case.ts";

/** What was written in the organisation since they were forgotten, and worked. */
async function writes(world: World): Promise<readonly string[]> {
  return (await world.requests())
    .filter(
      ({ method, path, status }) =>
        method !== "GET" && /\/(blocks|memberships)\//.test(path) && status < 300,
    )
    .map(({ method, path }) => `${method} ${path}`);
}

const types = async (it: WorldCase) =>
  (await it.record()).map(({ type }) => type).filter((type) => whole.includes(type));

const whole: readonly string[] = [
  "PartyNamed",
  "ActedAlone",
  "StandingNoted",
  "LineDone",
  "OrderEnded",
  "LineLifted",
];

test.each(["die-after", "fail-after"] as const)(
  "a ban that meets %s at any request, of its beginning and of its end, begins once and ends once",
  async (fate) => {
    await using world = await startWorld({ app: "none" });
    let strike = strikeWith(fate);
    let app = await world.startApp({ fates: strike.fates });
    await world.idle();
    /** The k-th request from now on meets its fate; then another app goes on. */
    const strikeAt = async (k: number, begin: () => Promise<unknown>): Promise<boolean> => {
      strike.arm(k);
      const done = begin();
      done.catch(() => {});
      await (fate === "fail-after" ? done : Promise.race([done, strike.struck]));
      const { hasStruck } = strike;
      await app.kill();
      strike = strikeWith(fate);
      app = await world.startApp({ fates: strike.fates });
      await world.advance("6m");
      return hasStruck;
    };
    for (let k = 1, hasStruck = true; hasStruck; k += stride) {
      // Each ban needs the one before to be over.
      // oxlint-disable no-await-in-loop
      const it = await world.report();
      await it.say("ada", "/name reported @mal");
      await world.forgetRequests();
      const hasBegun = strikeAt(k, async () => {
        await it.comment("ada", "/act ban reported-1 for 1h: shouting at newcomers");
        await world.idle();
      });
      hasStruck = await hasBegun;
      expect(await blockedIn(world), `request ${k}`).toHaveLength(1);
      expect((await bansInShort(world)).at(-1), `request ${k}`).toContain("sandbox-org: held");
      expect(await writes(world), `request ${k}`).toEqual(["PUT /orgs/sandbox-org/blocks/mal"]);

      await world.forgetRequests();
      hasStruck = (await strikeAt(k, () => world.advance("1h"))) || hasStruck;
      expect(await types(it), `request ${k}`).toEqual(whole);
      expect(await blockedIn(world), `request ${k}`).toEqual([]);
      expect((await bansInShort(world)).at(-1), `request ${k}`).toContain("sandbox-org: over");
      expect(await writes(world), `request ${k}`).toEqual(["DELETE /orgs/sandbox-org/blocks/mal"]);
    }
  },
  240_000,
);
