import { expect, test } from "vitest";
import { startWorld } from "../world/start-world.ts";

test("two that wait for what a third recorded add it once, and nobody is mailed twice", async () => {
  await using world = await startWorld({ app: "none" });
  const writer = await world.startApp();
  await world.idle();
  const it = await world.report();
  await world.idle();
  const show = { by: "comity[bot]", match: "POST /graphql", operation: "Show", status: 502 };
  await world.faults({ fail: [{ ...show, times: 100 }] });
  await it.comment("ada", "/enact");
  await expect.poll(() => it.record().then((record) => record.at(-1)?.type)).toBe("CommandRefused");
  await writer.kill();
  await world.faults({});
  await world.startApp();
  await world.startApp();
  await world.idle();
  expect(await it.answers()).toEqual([]);
  await world.advance("5m");
  expect(await it.answers()).toHaveLength(1);
  const adding = (await world.requests()).filter(({ operation }) => operation === "Show");
  const [answer = ""] = await it.answers();
  const mailed = (await world.mail()).filter(({ text }) => text.includes(answer.slice(0, 40)));
  const readers = mailed.flatMap(({ to }) => to);
  expect(readers.length).toBeGreaterThan(0);
  expect(new Set(readers).size).toBe(readers.length);
  expect(adding.length).toBeGreaterThan(0);
}, 60_000);
