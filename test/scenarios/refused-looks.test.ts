import { describe, expect, test } from "vitest";
import { startWorld, type World } from "../world/start-world.ts";

const refused = (world: World, operation: string, status: number, times = 2) =>
  world.faults({ fail: [{ by: "comity[bot]", operation, status, times }] });

/** What the issue `Comity: configuration` says, and whether it is open. */
async function configurationIssue(world: World) {
  const { data } = await world.as("owen").issues.listForRepo({ ...world.here, state: "all" });
  const issue = data.find(({ title }) => title === "Comity: configuration");
  return { state: issue?.state, body: issue?.body ?? "" };
}

const refusals = [
  [401, "ObserveCase"],
  [403, "ObserveCase"],
  [404, "ObserveCase"],
  [409, "ObserveCase"],
  [422, "ObserveCase"],
  [401, "Record"],
  [403, "Record"],
  [404, "Record"],
  [409, "Record"],
  [422, "Record"],
] as const;

describe("where GitHub refuses for half an hour and then does not", () => {
  test.each(refusals)("with %i to %s, a command is heard", async (status, operation) => {
    await using world = await startWorld();
    const it = await world.report();
    await world.advance("5m");
    await refused(world, operation, status);
    await it.say("bo", "/acknowledge by phone");
    for (const _ of [1, 2, 3, 4]) await world.advance("16m");
    expect(await it.record()).toContainEqual(expect.objectContaining({ type: "PartyTold" }));
  });

  test.each([403, 404, 422])("with %i, a new report is opened", async (status) => {
    await using world = await startWorld();
    await refused(world, "ObserveCase", status, 4);
    const it = await world.report();
    for (const _ of [1, 2, 3, 4, 5, 6, 7, 8]) await world.advance("16m");
    expect(await it.status()).toContain("acknowledge");
  });
});

describe("where GitHub goes on refusing to look at a case", () => {
  test("it is asked ever more rarely, at least once a day, and that is told while it lasts", async () => {
    await using world = await startWorld();
    const it = await world.report();
    await world.advance("5m");
    expect((await configurationIssue(world)).body).not.toContain("cannot be looked at");
    await refused(world, "ObserveCase", 422, 1_000);
    await it.say("bo", "/acknowledge by phone");
    await world.advance("16m");
    await world.advance("16m");
    const told = await configurationIssue(world);
    expect(told.state).toBe("open");
    expect(told.body).toContain("**Some cases cannot be looked at.**");
    expect(told.body).not.toContain(await it.title());
    await world.forgetRequests();
    for (let quarter = 0; quarter < 96; quarter += 1) await world.advance("15m");
    const asked = (await world.requests()).filter((one) => one.operation === "ObserveCase");
    expect(asked.length).toBeLessThanOrEqual(12);
    expect(asked.length).toBeGreaterThan(0);
    await world.faults({});
    for (let hour = 0; hour < 25; hour += 1) await world.advance("1h");
    expect(await it.record()).toContainEqual(expect.objectContaining({ type: "PartyTold" }));
    expect((await configurationIssue(world)).state).toBe("closed");
  });
});
