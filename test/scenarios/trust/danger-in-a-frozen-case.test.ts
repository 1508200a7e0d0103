import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startWorld, type World } from "../../world/start-world.ts";
import { tampering } from "../../world/tamper.ts";

let world: World;

beforeAll(async () => {
  world = await startWorld({ plan: "free" });
}, 60_000);
afterAll(() => world[Symbol.asyncDispose]());

describe("danger in a frozen case", () => {
  test("is passed on at once, and stands in the record once work goes on", async () => {
    const it = await world.report();
    await it.say("bo", "/acknowledge by phone");
    const records = await tampering(world, it);
    await records.write({ path: "notes.txt", text: "look at this" });
    await world.idle();
    await world.advance("70s");
    expect(await it.labels()).toContain("frozen");
    await it.say("cy", "/danger he is at the door");
    const calls = async () =>
      (await it.answers()).filter((body) => body.includes("somebody may be in danger"));
    expect(await calls()).toEqual([
      expect.stringMatching(
        /@ada, @bo, @cy and @dee: .*\n[^]*This case is frozen: nothing is recorded/,
      ),
    ]);
    await world.sweep();
    expect(await calls()).toHaveLength(1);
    await it.say("ada", `/thaw ${(await records.end()).slice(0, 12)}`);
    await it.say("bo", "/second");
    expect((await it.record()).map(({ type }) => type)).toContain("DangerDeclared");
    expect(await calls()).toHaveLength(1);
  });
});
