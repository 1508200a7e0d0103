import { expect, test } from "vitest";
import { startWorld } from "../../world/start-world.ts";
import { roomOf } from "./room-of.ts";

test("what was refused in the look in which a case moves is answered in its room, once", async () => {
  await using world = await startWorld();
  const it = await world.report();
  const said = await it.say("ada", "/name reported @cy\n\n/second\n\n/next");
  const room = await roomOf(world, "ada");
  const mark = `<!-- comity re=${said.nodeId} -->`;
  const answers = room.comments.filter(
    ({ by, body }) => by === "comity[bot]" && body.includes(mark),
  );
  expect(answers).toHaveLength(1);
  expect(answers[0]?.body).toContain("`/second`");
  await world.advance("10m");
  await world.sweep();
  expect((await roomOf(world, "ada")).comments).toHaveLength(room.comments.length);
});

test("what was answered before it moves is repeated as part of the thread, and not answered again", async () => {
  await using world = await startWorld();
  const it = await world.report();
  const said = await it.say("ada", "/second");
  await it.say("cy", "/name reported @cy");
  const room = await roomOf(world, "ada");
  expect(room.comments.some(({ body }) => body.includes(`re=${said.nodeId}`))).toBe(false);
  expect(room.comments.filter(({ body }) => body.includes("`/second`"))).toHaveLength(1);
  expect(room.record.at(-1)).not.toHaveProperty("unanswered");
});
