import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sayAndSee } from "../../world/say-and-see.ts";
import { startWorld, type World } from "../../world/start-world.ts";
import type { WorldCase } from "../../world/world-case.ts";

describe.sequential("a conflict of interest is disclosed (M75)", { shuffle: false }, () => {
  let world: World;
  let answered: WorldCase;
  let forgotten: WorldCase;
  beforeAll(async () => {
    world = await startWorld();
    answered = await world.report();
    forgotten = await world.report();
  }, 40_000);
  afterAll(async () => world[Symbol.asyncDispose]());

  test("the others are told, and one of them says that bo may stay", async () => {
    const { answer } = await sayAndSee(world, answered, "bo", "/disclose we share a desk");
    expect(answer).toContain("@ada, @cy and @dee: bo discloses a possible conflict of interest");
    expect(await answered.status()).toContain("`/may-stay @bo` lets them go on");
    const own = await sayAndSee(world, answered, "bo", "/may-stay @bo");
    expect(own.answer).toContain("you disclosed it yourself");
    const said = await sayAndSee(world, answered, "cy", "/may-stay @bo");
    expect(said.recorded).toEqual(["DisclosureAnswered"]);
    expect(await answered.status()).not.toContain("may-stay");
  });

  test("one that nobody answers warns after two days, until bo steps back", async () => {
    await forgotten.say("bo", "/disclose we share a desk");
    await world.advance("49h");
    const warned = (await forgotten.answers()).filter((one) => one.includes("nobody has answered"));
    expect(warned).toEqual([expect.stringContaining("@ada, @cy and @dee:")]);
    expect(await forgotten.status()).toContain("**for more than two days**");
    await forgotten.say("bo", "/recuse");
    expect(await forgotten.status()).not.toContain("conflict of interest");
  });
});
