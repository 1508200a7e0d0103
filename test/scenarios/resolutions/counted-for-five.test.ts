import { expect, test } from "vitest";
import { committeeConfig } from "sandbox/committee-config";
import { readyToPropose, resolutionOf, review } from "../../world/resolution-of.ts";
import { startWorld } from "../../world/start-world.ts";

test("from a proposal to its merge with a consensus of five, the app needs seventeen requests", async () => {
  const five = ["ada", "bo", "cy", "dee", "pat"];
  const config = committeeConfig.replace(/members: \[[^\]]*\]/, `members: [${five.join(", ")}]`);
  await using world = await startWorld({ config });
  const it = await world.report();
  await readyToPropose(it);
  await world.advance("1m");
  await world.forgetRequests();
  await it.say("bo", "/propose\n- { kind: private-reprimand, to: reported-1 }");
  for (const login of five) await review(world, it, login);
  const asked = (await world.requests()).length;
  expect((await resolutionOf(world, it)).merged).toBe(true);
  expect(asked).toBe(17);
});
