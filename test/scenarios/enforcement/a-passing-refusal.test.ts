import { expect, test } from "vitest";
import { blockedIn, idsOf } from "../../world/spaces-seen.ts";
import { startWorld, type World } from "../../world/start-world.ts";

/** GitHub refuses so often to block pat, whom ada then bans alone. */
async function refusedBan(world: World, status: number, times: number) {
  const match = "PUT /orgs/sandbox-org/blocks/pat";
  await world.faults({ fail: [{ by: "comity[bot]", match, status, times }] });
  const it = await world.report();
  await it.say("ada", "/name reported @pat");
  await it.say("ada", "/act ban reported-1 for 5h: shouting at newcomers");
  return it;
}

const forPeople = expect.objectContaining({ type: "LineHandedToPeople", line: 1 }) as unknown;

test.each([422, 404])(
  "one refusal of a block (%i), and of its end, is tried again in a minute, and nobody is asked",
  async (status) => {
    await using world = await startWorld();
    const { pat } = await idsOf(world, "pat");
    const it = await refusedBan(world, status, 1);
    await world.advance("2m");
    expect(await blockedIn(world)).toEqual([pat]);
    const match = "DELETE /orgs/sandbox-org/blocks/pat";
    await world.faults({ fail: [{ by: "comity[bot]", match, status: 409, times: 1 }] });
    await world.advance("5h");
    await world.advance("2m");
    expect(await blockedIn(world)).toEqual([]);
    expect(await it.record()).not.toContainEqual(forPeople);
  },
);

test("the second makes it an action for people", async () => {
  await using world = await startWorld();
  const it = await refusedBan(world, 422, 2);
  expect(await it.record()).not.toContainEqual(forPeople);
  await world.advance("2m");
  expect(await it.record()).toContainEqual(forPeople);
  expect(await blockedIn(world)).toEqual([]);
});
