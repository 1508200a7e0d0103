import { committeeConfig } from "sandbox/committee-config";
import { expect, test } from "vitest";
import { startWorld } from "../../world/start-world.ts";
import { roomOf } from "./room-of.ts";

const twoModerators = committeeConfig
  .replace("members: [ada, bo, cy, dee]", "members: [ada, bo]")
  .replace(/^council:[^\n]*\n/m, "");

test("a case that both of two moderators stepped back from is the owners' to know, and nothing of it stays", async () => {
  await using world = await startWorld({ config: twoModerators });
  const it = await world.report({ body: "It was at the dinner." });
  await it.say("ada", "/recuse we are related");
  expect(await world.letters()).toEqual([]);
  await it.say("bo", "/recuse");

  const room = await roomOf(world, "owen");
  expect(room.readers).toEqual(["owen"]);
  expect(room.status).toContain("### Next: bring in people who may decide this case");
  const letters = await world.letters();
  expect(letters.map(({ to, subject }) => ({ to, subject }))).toEqual([
    { to: ["owners@example.org"], subject: "A conduct case has nobody who may decide it" },
  ]);
  expect(letters[0]?.text).not.toMatch(new RegExp(`${room.codeName}|dinner|ada|bo\\b`));
  const { data: left } = await world.as("ada").issues.listForRepo({ ...world.here, state: "all" });
  expect(left.filter(({ title }) => !title.startsWith("Comity: "))).toEqual([]);

  await world.advance("3d");
  expect(await world.letters()).toHaveLength(1);
});
