import { expect, test } from "vitest";
import { startWorld } from "../../world/start-world.ts";
import { roomOf } from "../rooms/room-of.ts";

const body = "### Reported\n\n@bo and @mal\n\n### What happened\n\nShouting.";

test("a ban ordered in a room leaves the cases of the case repository as they are", async () => {
  await using world = await startWorld();
  const other = await world.report();
  // The roots of two repositories are one commit where both came into being in the same second.
  await world.advance("10m");
  await world.report({ body });
  const room = await roomOf(world, "ada");
  await room.say("ada", "/act ban reported-2 for 1h: shouting at newcomers");
  const { record } = await roomOf(world, "ada");
  expect(record.map(({ type }) => type)).toContain("LineDone");
  const known = (await other.record()).length;
  await other.say("ada", "/note seen");
  await world.advance("2m");
  expect((await other.record()).slice(known).map(({ type }) => type)).toEqual(["NoteTaken"]);
  const labels = (await other.issue()).labels;
  expect(JSON.stringify(labels)).not.toContain("frozen");
}, 60_000);
