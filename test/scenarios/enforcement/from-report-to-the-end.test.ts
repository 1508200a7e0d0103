import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { approvedBy, propose } from "../../world/resolution-of.ts";
import { bansInShort, blockedIn, idsOf } from "../../world/spaces-seen.ts";
import { startWorld, type World } from "../../world/start-world.ts";
import type { WorldCase } from "../../world/world-case.ts";

describe.sequential(
  "a ban by one member, prolonged by a resolution (M42)",
  { shuffle: false },
  () => {
    let world: World;
    let it: WorldCase;
    let mal: number;
    let tomorrow: string;

    beforeAll(async () => {
      world = await startWorld();
      ({ mal } = await idsOf(world, "mal"));
      it = await world.report();
      const now = await world.advance("1m");
      tomorrow = new Date(Date.parse(now) + 86_400_000).toISOString().slice(0, 10);
    }, 60_000);
    afterAll(async () => world[Symbol.asyncDispose]());

    const types = async () => (await it.record()).map(({ type }) => type);
    const writes = async () => {
      const made = (await world.requests()).filter(
        ({ method, path }) => method !== "GET" && path.includes("/blocks/"),
      );
      await world.forgetRequests();
      return made.map(({ method }) => method);
    };

    test("begins at once", async () => {
      await it.say("ada", "/name reported @mal");
      await world.forgetRequests();
      await it.say("ada", "/act ban reported-1 for 3h: shouting at newcomers");
      expect(await blockedIn(world)).toEqual([mal]);
      expect(await writes()).toEqual(["PUT"]);
    }, 60_000);

    test("is the resolution's once that is agreed, consulted upon and enacted", async () => {
      const spaces = `[github, conference chat]`;
      await propose(it, `- { kind: ban, of: reported-1, spaces: ${spaces}, until: ${tomorrow} }`);
      await approvedBy(world, it, "ada", "bo", "cy", "dee");
      await it.say("bo", "/told reporter-1 resolution: by phone");
      await it.say("bo", "/heard reporter-1 accepts");
      await it.say("bo", "/enact");
      expect((await types()).slice(-3)).toEqual(["ResolutionEnacted", "StandingKept", "LineDone"]);
      expect(await blockedIn(world)).toEqual([mal]);
      expect(await bansInShort(world)).toEqual([
        `${mal}, sandbox-org: held, conference chat: ordered`,
        `${mal}, sandbox-org: held, conference chat: ordered`,
      ]);
    }, 60_000);

    test("holds when the first order's time is over", async () => {
      await world.advance("3h");
      expect((await types()).slice(-2)).toEqual(["OrderEnded", "LineLifted"]);
      expect((await it.record()).at(-1)).toMatchObject({ line: 1, kept: "other-order" });
      expect(await blockedIn(world)).toEqual([mal]);
      expect(await writes()).toEqual([]);
    }, 60_000);

    test("ends when its last day does, and its record says how one can see that", async () => {
      const end = Date.parse(`${tomorrow}T23:59:00Z`);
      const minutes = Math.floor((end - Date.parse(await world.advance("1m"))) / 60_000);
      await world.advance(`${minutes}m`);
      expect(await blockedIn(world)).toEqual([mal]);
      await world.advance("2m");
      expect(await blockedIn(world)).toEqual([]);
      expect(await writes()).toEqual(["DELETE"]);
      expect((await it.record()).at(-1)).toMatchObject({
        type: "LineLifted",
        proof: `GET /orgs/sandbox-org/blocks does not list ${mal}`,
      });
      const over = `${mal}, sandbox-org: over, conference chat: ordered`;
      // Both were ordered within the same second, perhaps.
      expect((await bansInShort(world)).toSorted()).toEqual([
        `${over}, ended: time`,
        `${over}, ended: unratified`,
      ]);
    }, 120_000);
  },
);
