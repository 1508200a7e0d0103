import { expect, test } from "vitest";
import { bansInShort, blockedIn } from "../../world/spaces-seen.ts";
import { startWorld } from "../../world/start-world.ts";

test("two apps on one case put nobody out twice, and the register says what is true", async () => {
  await using world = await startWorld();
  await world.startApp();
  await world.idle();
  const it = await world.report();
  await it.say("ada", "/name reported @mal");
  await world.forgetRequests();
  await it.say("ada", "/act ban reported-1 for 1h: shouting at newcomers");
  await world.advance("5m");
  const writes = async () =>
    (await world.requests())
      .filter(({ method, path }) => method !== "GET" && path.includes("/blocks/"))
      .map(({ method }) => method);
  const types = async () => (await it.record()).slice(2).map(({ type }) => type);
  expect(await types()).toEqual(["ActedAlone", "StandingKept", "LineDone"]);
  expect(await writes()).toEqual(["PUT"]);
  expect((await bansInShort(world))[0]).toContain("sandbox-org: held");
  await world.advance("1h");
  expect((await types()).slice(3)).toEqual(["OrderEnded", "LineLifted"]);
  expect((await writes()).slice(1)).toEqual(["DELETE"]);
  expect((await bansInShort(world))[0]).toContain("sandbox-org: over");
  expect(await blockedIn(world)).toEqual([]);
}, 60_000);
