import { committeeConfig } from "sandbox/committee-config";
import { describe, expect, test } from "vitest";
import { type LocalWorld, startLocalWorld } from "../../bench/local-world.ts";
import { fillThread, readOn } from "../../bench/long-thread.ts";

async function operationsOf(world: LocalWorld, work: () => Promise<unknown>) {
  const { log } = world.sandbox.github;
  log.clear();
  await work();
  await world.idle();
  return log.list({ bodies: false }).map(({ operation }) => operation);
}

/** More than two pages. */
const many = 220;

describe.each([
  ["the case repository", undefined],
  ["a room", committeeConfig.replace(/seal:.*/, "seal: always")],
])("a case of hundreds of comments in %s", (_, config) => {
  test("is not read to its beginning, and nothing said there is missed", async () => {
    await using world = await startLocalWorld(config);
    const thread = await fillThread(world, many);
    await world.stopApp();
    await thread.editFirst("We spoke.\n\n/note what was said long ago");
    await thread.say("/note what was said last");
    await world.advance("10m");
    const started = await operationsOf(world, () => world.startApp());
    expect(started).toContain("ObserveCase");
    expect(readOn(started)).toBe(0);
    expect(thread.record()).toContain("what was said long ago");
    expect(thread.record()).toContain("what was said last");

    const day = await operationsOf(world, async () => {
      for (let hour = 0; hour < 24; hour += 1)
        // One after the other.
        // oxlint-disable-next-line no-await-in-loop
        await world.advance("1h");
    });
    expect(day).toContain("ObserveCase");
    expect(readOn(day)).toBe(0);
  }, 120_000);
});
