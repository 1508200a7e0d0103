import { expect, test } from "vitest";
import { approvedBy, propose } from "../../world/resolution-of.ts";
import { startWorld } from "../../world/start-world.ts";

test("what follows consensus is followed, and its promise was kept, though the app slept through both", async () => {
  await using world = await startWorld({ app: "none" });
  const app = await world.startApp();
  await world.idle();
  const it = await world.report();
  await propose(it);
  await world.advance("6d");
  await app.stop();
  await approvedBy(world, it, "ada", "bo", "cy", "dee");
  const agreedAt = await world.advance("1h");
  await it.comment("ada", "/told everyone resolution: by phone\n/heard reporter-1: fine with me");
  await world.advance("1h");
  await it.comment("bo", "/enact");
  // Past the week in which there has to be a resolution, and past the deadlock.
  await world.advance("3d");
  await world.startApp();
  await world.idle();
  const record = await it.record();
  const consensus = record.find(({ type }) => type === "ConsensusReached");
  expect(consensus && consensus.at < agreedAt).toBe(true);
  const types = record.map(({ type }) => type);
  expect(types).toEqual(expect.arrayContaining(["PartyTold", "PartyHeard", "ResolutionEnacted"]));
  expect(types).not.toContain("CommandRefused");
  expect(types).not.toContain("CaseHandedOver");
  const missed = record.flatMap((event) => (event.type === "DeadlineMissed" ? event.clock : []));
  expect(missed).not.toContain("resolution");
  expect(missed).not.toContain("deadlock");
}, 60_000);
