import { expect, test } from "vitest";
import { readyToPropose } from "../../world/resolution-of.ts";
import { sayAndSee } from "../../world/say-and-see.ts";
import { startWorld } from "../../world/start-world.ts";

test("who is written to in a minor's place stays in the record, and they are not reprimanded in public (M57)", async () => {
  await using world = await startWorld();
  const it = await world.report();
  await readyToPropose(it);
  const noted = await sayAndSee(world, it, "bo", "/minor reported-1 guardian parent@example.org");
  expect(noted).toMatchObject({ reactions: "deleted", recorded: ["AgeNoted"] });
  expect(await it.status()).toContain("a minor, whose guardian gets the letters");
  expect(JSON.stringify(await it.comments())).not.toContain("parent@example.org");
  const line = "- { kind: public-reprimand, to: reported-1, venue: the chat }";
  const proposed = await sayAndSee(world, it, "ada", `/propose\n${line}`);
  expect(proposed.recorded).toEqual(["CommandRefused"]);
  expect(proposed.answer).toContain("who is not reprimanded in public");
});
