import { expect, test } from "vitest";
import { startWorld } from "../world/start-world.ts";
import { readRoom, roomOf } from "./rooms/room-of.ts";

test("a case repository and its rooms are found under any name, while the app runs and when it starts under the old one", async () => {
  await using world = await startWorld({ app: "none" });
  const first = await world.startApp();
  const owen = world.as("owen");
  await world.report({ by: "owen", body: "### Reported\n@bo\n### What happened\nShouting" });
  const room = await roomOf(world, "ada");
  const inRoom = { owner: world.here.owner, repo: room.name };
  const recorded = async () => (await readRoom(world, "ada", room.name)).record.at(-1);

  await owen.repos.update({ ...world.here, name: "care" });
  const open = await world.report();
  expect(await open.record()).toMatchObject([{ type: "ReportReceived" }]);
  const told = (await world.letters()).map(({ subject }) => subject);
  expect(told).toContain("The conduct committee's repository has another name");
  await first.stop();

  const second = await world.startApp();
  await open.say("cy", "/note after a start under the old name");
  expect((await open.record()).at(-1)).toMatchObject({ type: "NoteTaken" });
  await room.say("cy", "/note beside a repository of another name");
  expect(await recorded()).toMatchObject({ text: "beside a repository of another name" });
  await second.stop();

  await owen.repos.update({ ...inRoom, name: "something-else-altogether" });
  await world.startApp();
  await world.idle();
  await room.say("cy", "/note in a room of another name");
  await world.sweep();
  expect(await recorded()).toMatchObject({ text: "in a room of another name" });
});
