import { expect, test } from "vitest";
import { bansInShort, blockedIn, idsOf } from "../../world/spaces-seen.ts";
import { startWorld, type World } from "../../world/start-world.ts";
import type { WorldCase } from "../../world/world-case.ts";

async function banned(world: World, login: "mal" | "rin", length: string): Promise<WorldCase> {
  const it = await world.report();
  await it.comment("ada", `/name reported @${login}`);
  await it.say("ada", `/act ban reported-1 for ${length}: shouting at newcomers`);
  return it;
}

const lifted = async (it: WorldCase) =>
  (await it.record()).filter((event) => event.type === "LineLifted");

test("a ban of another case keeps a block, and the last to end takes it back", async () => {
  await using world = await startWorld();
  const ids = await idsOf(world, "mal");
  const first = await banned(world, "mal", "1h");
  const second = await banned(world, "mal", "2h");
  const noted = (await second.record()).find((event) => event.type === "StandingKept");
  // The block that is there is the app's own.
  expect(noted).toMatchObject({ before: "free" });
  await world.forgetRequests();
  await world.advance("1h");
  expect(await lifted(first)).toMatchObject([{ kept: "other-order" }]);
  expect(await blockedIn(world)).toEqual([ids.mal]);
  const writes = (await world.requests()).filter(({ path, method }) => {
    return path.includes("/blocks") && method !== "GET";
  });
  expect(writes).toEqual([]);
  await world.advance("1h");
  expect((await lifted(second)).map((event) => "kept" in event)).toEqual([false]);
  expect(await blockedIn(world)).toEqual([]);
  const over = `${ids.mal}, sandbox-org: over, conference chat: ordered, ended: unratified`;
  expect(await bansInShort(world)).toEqual([over, over]);
}, 60_000);

test("somebody else's block is there before and stays after", async () => {
  await using world = await startWorld();
  const ids = await idsOf(world, "rin");
  await world.as("owen").orgs.blockUser({ org: world.here.owner, username: "rin" });
  const it = await banned(world, "rin", "1h");
  expect((await bansInShort(world)).at(-1)).toContain("sandbox-org: restricted-before");
  await world.advance("1h");
  expect(await lifted(it)).toMatchObject([{ kept: "restricted-before" }]);
  expect(await blockedIn(world)).toEqual([ids.rin]);
}, 60_000);

test("a block stays where the next ban of the same person cannot begin for the moment", async () => {
  await using world = await startWorld();
  const ids = await idsOf(world, "mal");
  const it = await banned(world, "mal", "1h");
  await world.advance("59m");
  const list = "GET /orgs/sandbox-org/blocks";
  await world.faults({ fail: [{ by: "comity[bot]", match: list, status: 502, times: 1 }] });
  await it.say("bo", "/act ban reported-1 for 3h: shouting goes on");
  await it.say("cy", "/second");
  expect((await it.record()).map(({ type }) => type)).toContain("ActSeconded");
  expect((await it.record()).at(-1)).toMatchObject({ type: "ActedAlone" });
  await world.advance("1m");
  expect((await it.record()).at(-1)).toMatchObject({ type: "OrderEnded" });
  expect(await blockedIn(world)).toContain(ids.mal);
  await world.advance("5m");
  expect(await lifted(it)).toMatchObject([{ kept: "other-order" }]);
  expect(await blockedIn(world)).toContain(ids.mal);
}, 60_000);
