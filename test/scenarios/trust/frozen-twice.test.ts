import { expect, test } from "vitest";
import { startWorld } from "../../world/start-world.ts";
import { tampering } from "../../world/tamper.ts";

test("a freeze is not ended by what two members agreed to in one before", async () => {
  await using world = await startWorld({ plan: "free" });
  const it = await world.report();
  const records = await tampering(world, it);
  await records.write({ path: "aside.txt", text: "not of a record" });
  await world.advance("70s");
  const head = await records.head();
  await it.say("cy", `/thaw ${await records.end()}`);
  await it.say("bo", "/second");
  expect(await it.labels()).not.toContain("frozen");
  const adopted = await records.head();
  // Back to where they agreed to go on, and all that was decided since is gone.
  await records.setHead(head);
  await world.idle();
  await world.advance("70s");
  expect(await records.head()).toBe(head);
  expect(await it.labels()).toContain("frozen");
  await records.setHead(adopted);
  await world.idle();
  expect(await it.labels()).not.toContain("frozen");
});
