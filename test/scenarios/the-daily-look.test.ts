import { expect, test } from "vitest";
import { startWorld } from "../world/start-world.ts";

test("once a day a case is looked at whatever the sweeps found, for one request", async () => {
  await using world = await startWorld();
  const it = await world.report();
  await it.say("bo", "/acknowledge by phone");
  await world.advance("1h");
  await world.forgetRequests();
  for (let quarter = 0; quarter < 4 * 24; quarter += 1) await world.advance("15m");
  const requests = await world.requests();
  const writes = requests.filter(({ operation }) => /Record|Show/.test(operation ?? ""));
  const looks = requests.filter(({ operation }) => operation === "ObserveCase");
  expect([looks.length, writes.length]).toEqual([1, 0]);
});
