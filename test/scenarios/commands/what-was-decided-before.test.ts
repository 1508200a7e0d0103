import { expect, test } from "vitest";
import { approvedBy, propose, readyToPropose } from "../../world/resolution-of.ts";
import { sayAndSee } from "../../world/say-and-see.ts";
import { startWorld } from "../../world/start-world.ts";
import { roomOf } from "../rooms/room-of.ts";

test("what was decided before is told where all who read along may know it, and does not move (M35)", async () => {
  await using world = await startWorld();
  const before = await world.report();
  await propose(before);
  await approvedBy(world, before, "ada", "bo", "cy", "dee");
  await before.say("ada", "/told reporter-1 resolution: by mail\n/heard reporter-1 accepts");
  await before.say("bo", "/enact");
  const name = await before.title();

  const it = await world.report();
  await readyToPropose(it);
  const told = await sayAndSee(world, it, "bo", "/history reported-1");
  expect(told.recorded).toEqual(["HistoryAsked"]);
  expect(told.answer).toMatch(
    new RegExp(`- \`${name}\`: \`private-reprimand\`, \\w+ \\d+ Nov 2026`),
  );
  expect(JSON.stringify(await it.record())).not.toContain(name);

  await before.say("cy", "/recuse");
  const less = await sayAndSee(world, it, "bo", "/history reported-1");
  expect(less.answer).toContain(
    "**Decided before about reported-1:**\n\nNothing that can be named",
  );
  expect(less.answer).not.toContain(name);

  await it.say("bo", "/seal");
  const { comments, record } = await roomOf(world, "ada");
  const there = JSON.stringify([comments, record]);
  expect(there).toContain("/history reported-1");
  expect(there).not.toContain(name);
}, 60_000);
