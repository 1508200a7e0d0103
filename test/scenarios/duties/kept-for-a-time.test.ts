import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { committeeConfig } from "sandbox/committee-config";
import { startWorld, type World } from "../../world/start-world.ts";
import type { WorldCase } from "../../world/world-case.ts";

const config = `${committeeConfig}\nretention: { case_months: 24, no_violation_months: 6 }\n`;

describe.sequential("a report that was none", { shuffle: false }, () => {
  let world: World;
  let it: WorldCase;
  beforeAll(async () => {
    world = await startWorld({ config });
    it = await world.report();
    await it.say("bo", "/acknowledge by mail");
    await it.say("bo", "/close not-a-report");
  }, 60_000);
  afterAll(async () => world[Symbol.asyncDispose]());
  const announced = async () =>
    (await it.answers()).filter((body) => body.includes("the time for which this case is kept"));

  test("is kept for as long as the committee agreed, and nobody hears of it before its last month", async () => {
    await world.advance("150d");
    expect(await announced()).toEqual([]);
  });

  test("has its time announced once, whatever app is there by then", async () => {
    await world.advance("10d");
    const [notice] = await announced();
    expect(notice).toContain(
      "@ada, @bo, @cy and @dee: the time for which this case is kept ends on",
    );
    expect(await it.status()).toContain("**Kept until Sat 22 May 2027:**");
    const another = await world.startApp();
    await world.sweep();
    await world.advance("2d");
    await another.stop();
    expect(await announced()).toHaveLength(1);
  });

  test("is kept longer where two members say so, and announced again a month before that", async () => {
    await it.say("cy", "/keep until in 40 days: a court has asked for it");
    await it.say("ada", "/second");
    expect((await it.record()).map(({ type }) => type).slice(-2)).toEqual([
      "ActSeconded",
      "CaseKept",
    ]);
    expect(await it.status()).toContain("Kept at least until");
    await world.advance("8d");
    expect(await announced()).toHaveLength(1);
    await world.advance("4d");
    expect(await announced()).toHaveLength(2);
  });
});
