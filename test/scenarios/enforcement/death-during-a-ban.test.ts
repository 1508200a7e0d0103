import { expect, test } from "vitest";
import { blockedIn, bansInShort } from "../../world/spaces-seen.ts";
import { startWorld, type World } from "../../world/start-world.ts";
import { storySoFar } from "../../world/story-so-far.ts";
import { startStruckApp, strikeInTurn } from "../../world/struck-app.ts";
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
  "StandingKept",
  "LineDone",
  "OrderEnded",
  "LineLifted",
];

const named = storySoFar(async (world) => {
  const it = await world.report();
  await it.say("ada", "/name reported @mal");
  return it.number;
});

test.each(["die-after", "fail-after"] as const)(
  "a ban that meets %s at any request, of its beginning and of its end, begins once and ends once",
  async (fate) => {
    const { load, told: number } = await named;
    await strikeInTurn(async (k) => {
      await using world = await startWorld({ app: "none", load });
      const app = await startStruckApp(world, fate);
      const it = await world.case(number);
      const act = async () => {
        await it.comment("ada", "/act ban reported-1 for 1h: shouting at newcomers");
        await world.idle();
      };
      await world.forgetRequests();
      app.arm(k);
      const beginning = await app.replaceAfter(act());
      await world.advance("6m");
      expect(await blockedIn(world), `request ${k}`).toHaveLength(1);
      expect((await bansInShort(world)).at(-1), `request ${k}`).toContain("sandbox-org: held");
      expect(await writes(world), `request ${k}`).toEqual(["PUT /orgs/sandbox-org/blocks/mal"]);

      await world.forgetRequests();
      app.arm(k);
      const end = await app.replaceAfter(world.advance("1h"));
      await world.advance("6m");
      expect(await types(it), `request ${k}`).toEqual(whole);
      expect(await blockedIn(world), `request ${k}`).toEqual([]);
      expect((await bansInShort(world)).at(-1), `request ${k}`).toContain("sandbox-org: over");
      expect(await writes(world), `request ${k}`).toEqual(["DELETE /orgs/sandbox-org/blocks/mal"]);
      return beginning || end;
    });
  },
  240_000,
);
