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
  (await it.record()).map(({ type }) => type).filter((type) => type !== "ReportReceived");

const whole = ["PartyNamed", "ActedAlone", "StandingNoted", "LineDone", "OrderEnded", "LineLifted"];

test.each(["die-before", "die-after", "fail-after"] as const)(
  "a ban that meets %s at any request, at its beginning or its end, is carried out once and lifted once",
  async (fate) => {
    await using world = await startWorld({ app: "none" });
    let strike = strikeWith(fate);
    let app = await world.startApp({ fates: strike.fates });
    await world.idle();
    for (let k = 1, end = false; ; k += stride) {
      // Each ban needs the one before to be over.
      // oxlint-disable no-await-in-loop
      const it = await world.report();
      await it.say("ada", "/name reported @mal");
      const goOn = async (done: Promise<unknown>) => {
        done.catch(() => {});
        await (fate === "fail-after" ? done : Promise.race([done, strike.struck]));
        const { hasStruck } = strike;
        await app.kill();
        strike = strikeWith(fate);
        app = await world.startApp({ fates: strike.fates });
        await world.advance("6m");
        return hasStruck;
      };
      await world.forgetRequests();
      const where = `${fate} at request ${k} of ${end ? "its end" : "its beginning"}`;
      if (!end) strike.arm(k);
      await it.comment("ada", "/act ban reported-1 for 1h: shouting at newcomers");
      const begun = await goOn(world.idle());
      expect(await blockedIn(world), where).toHaveLength(1);
      expect((await bansInShort(world)).at(-1), where).toContain("sandbox-org: held");
      expect(await writes(world), where).toEqual(["PUT /orgs/sandbox-org/blocks/mal"]);
      await world.forgetRequests();
      if (end) strike.arm(k);
      const ended = await goOn(world.advance("1h"));
      expect(await types(it), where).toEqual(expect.arrayContaining(whole));
      expect(
        (await types(it)).filter((type) => whole.includes(type)),
        where,
      ).toEqual(whole);
      expect(await blockedIn(world), where).toEqual([]);
      expect((await bansInShort(world)).at(-1), where).toContain("sandbox-org: over");
      expect(await writes(world), where).toEqual(["DELETE /orgs/sandbox-org/blocks/mal"]);
      if (end && !ended) return;
      if (!end && !begun) {
        end = true;
        k = 1 - stride;
      }
    }
  },
  240_000,
);
