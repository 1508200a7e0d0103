import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startWorld, type World } from "../../world/start-world.ts";
import type { WorldCase } from "../../world/world-case.ts";

describe.sequential("a report that was none", { shuffle: false }, () => {
  let world: World;
  let it: WorldCase;
  beforeAll(async () => {
    world = await startWorld();
    it = await world.report();
    await it.say("bo", "/acknowledge by mail");
    await it.say("bo", "/close not-a-report");
  }, 60_000);
  afterAll(async () => world[Symbol.asyncDispose]());
  const announced = async () =>
    (await it.answers()).filter((body) => body.includes("the time for which this case is kept"));

  test("is kept a year, and nobody hears of it before its last month", async () => {
    await world.advance("330d");
    expect(await announced()).toEqual([]);
  });

  test("has its time announced once, whatever app is there by then", async () => {
    await world.advance("10d");
    const [notice] = await announced();
    expect(notice).toContain(
      "@ada, @bo, @cy and @dee: the time for which this case is kept ends on",
    );
    expect(await it.status()).toContain("**Kept until Mon 22 Nov 2027:**");
    await world.startApp();
    await world.sweep();
    await world.advance("2d");
    expect(await announced()).toHaveLength(1);
  });

  test("is kept longer where two members say so, and announced again a month before that", async () => {
    await it.say("cy", "/keep until in 90 days: a court has asked for it");
    await it.say("ada", "/second");
    expect((await it.record()).map(({ type }) => type).slice(-2)).toEqual([
      "ActSeconded",
      "CaseKept",
    ]);
    expect(await it.status()).toContain("Kept at least until");
    await world.advance("58d");
    expect(await announced()).toHaveLength(1);
    await world.advance("4d");
    expect(await announced()).toHaveLength(2);
  });
});
