import { expect, test } from "vitest";
import { startWorld } from "../../world/start-world.ts";
import { roomsSeenBy } from "./room-of.ts";

test("of reports that come at once, the first is answered in its room before the next room is made", async () => {
  await using world = await startWorld({
    app: "none",
    config: [
      "committee: { chair: ada, deputies: [bo], members: [ada, bo, cy], email: c@example.org }",
      "seal: always",
    ].join("\n"),
  });
  const first = await world.startApp();
  await world.idle();
  await first.kill();
  for (const title of ["Trouble", "More of it"])
    await world
      .as("cy")
      .issues.create({ ...world.here, title, body: "Somebody shouted.", labels: ["report"] });
  await world.forgetRequests();
  await world.startApp();
  await world.idle();
  const steps = (await world.requests()).flatMap(({ method, path, operation }) => {
    if (method === "POST" && /^\/orgs\/[^/]+\/repos$/.test(path)) return "a room is made";
    return operation === "Show" ? "answered" : [];
  });
  const each = ["a room is made", "answered"];
  expect(steps).toEqual([...each, ...each]);
  expect(await roomsSeenBy(world, "ada")).toHaveLength(2);
});
