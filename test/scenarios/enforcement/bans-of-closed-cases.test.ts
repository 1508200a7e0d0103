import { expect, test } from "vitest";
import { bansInShort, blockedIn } from "../../world/spaces-seen.ts";
import { startWorld } from "../../world/start-world.ts";

test("a ban outlives its case and the app that ordered it, is watched, and ends at its instant", async () => {
  await using world = await startWorld({ app: "none" });
  const first = await world.startApp();
  await world.idle();
  const it = await world.report();
  await it.say("ada", "/name reported @mal");
  await it.say("ada", "/act ban reported-1 for 2h: shouting at newcomers");
  await it.say("ada", "/close not-ours: the venue");
  await it.say("bo", "/second");
  expect((await it.issue()).state).toBe("closed");
  await first.kill();
  await world.startApp();
  await world.idle();
  const known = (await it.record()).length;
  const types = async () => (await it.record()).slice(known).map(({ type }) => type);

  await world.as("owen").orgs.unblockUser({ org: world.here.owner, username: "mal" });
  await world.idle();
  expect(await types()).toEqual(["DriftNoticed"]);
  await it.say("bo", "/enact");
  expect(await blockedIn(world)).toHaveLength(1);
  expect(await types()).toEqual(["DriftNoticed", "LinesTriedAgain", "StandingKept", "LineDone"]);

  await world.advance("2h");
  expect((await types()).slice(4)).toEqual(["OrderEnded", "LineLifted"]);
  expect(await blockedIn(world)).toEqual([]);
  expect((await bansInShort(world))[0]).toContain("sandbox-org: over");
  const { data } = await world
    .as("ada")
    .git.listMatchingRefs({ ...world.here, ref: `heads/closed/${await it.title()}` });
  expect(data).toHaveLength(1);
}, 60_000);
