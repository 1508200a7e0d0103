import { expect, test } from "vitest";
import { startWorld, type World } from "../world/start-world.ts";

/** How many keys each delivery of that event asked the app to look at. */
function asked(world: World, event: string): readonly number[] {
  return world.log
    .map((line): Record<string, unknown> => JSON.parse(line))
    .filter((line) => line["operation"] === event)
    .map(({ count }) => Number(count));
}

test("what an owner does by hand to blocks and members makes the app look at the bans", async () => {
  await using world = await startWorld();
  const { orgs } = world.as("owen");
  const org = world.here.owner;
  await orgs.blockUser({ org, username: "rin" });
  await orgs.unblockUser({ org, username: "rin" });
  await orgs.removeMember({ org, username: "pat" });
  await world.idle();
  expect(asked(world, "org_block")).toEqual([1, 1]);
  // Who can get at the cases, and the bans.
  expect(asked(world, "organization")).toEqual([2]);
});
