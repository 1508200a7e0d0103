import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startWorld, type World } from "../../world/start-world.ts";
import { blockedIn } from "../../world/spaces-seen.ts";
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
        /@ada, @bo, @cy and @dee: .*\n[^]*Nothing is recorded in this case now/,
      ),
    ]);
    await world.sweep();
    expect(await calls()).toHaveLength(1);
    await it.say("ada", `/thaw ${(await records.end()).slice(0, 12)}`);
    await it.say("bo", "/second");
    expect((await it.record()).map(({ type }) => type)).toContain("DangerDeclared");
    expect(await calls()).toHaveLength(1);
  });

  test("and whoever acts alone is told that nothing is carried out, and who can", async () => {
    const it = await world.report();
    await it.say("bo", "/acknowledge by phone\n/name reported @mal");
    const records = await tampering(world, it);
    await records.write({ path: "notes.txt", text: "look at this" });
    await world.idle();
    await world.advance("70s");
    await it.say("cy", "/act ban reported-1 for 3d: he threatens people");
    const told = async () =>
      (await it.answers()).filter((body) => body.includes("Nothing is carried out now"));
    expect(await told()).toHaveLength(1);
    expect(await blockedIn(world)).toEqual([]);
    await world.sweep();
    expect(await told()).toHaveLength(1);
    await world.advance("12m");
    await world.advance("2m");
    expect(await it.labels()).not.toContain("frozen");
    expect((await it.record()).map(({ type }) => type)).toContain("ActedAlone");
  });
});

describe("while the register is not in order", () => {
  test("word of danger is passed on, once, and heard when it is", async () => {
    await using own = await startWorld({ plan: "free" });
    const it = await own.report();
    await it.say("bo", "/acknowledge by phone");
    const ref = "heads/register";
    const { git } = own.as("dee");
    const { data } = await git.getRef({ ...own.here, ref });
    await git.deleteRef({ ...own.here, ref });
    await own.idle();
    await own.advance("70s");
    await it.say("cy", "/danger he is at the door");
    const calls = async () =>
      (await it.answers()).filter((body) => body.includes("somebody may be in danger"));
    expect(await calls()).toEqual([expect.stringMatching(/@ada, @bo, @cy and @dee: /)]);
    await own.sweep();
    expect(await calls()).toHaveLength(1);
    await git.createRef({ ...own.here, ref: `refs/${ref}`, sha: data.object.sha });
    await own.idle();
    await own.sweep();
    expect((await it.record()).map(({ type }) => type)).toContain("DangerDeclared");
    expect(await calls()).toHaveLength(1);
  });
});
