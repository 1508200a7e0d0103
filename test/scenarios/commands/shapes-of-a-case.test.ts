import { afterAll, beforeAll, expect, test } from "vitest";
import { sayAndSee } from "../../world/say-and-see.ts";
import { startWorld, type World } from "../../world/start-world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

test("a report heard of in a hallway counts from then, though it was closed as none meanwhile (M25, M48)", async () => {
  const it = await world.report();
  const seen = await sayAndSee(world, it, "cy", "/received 3 hours ago");
  expect(seen).toMatchObject({ reactions: ["eyes"], recorded: ["ReceiptDated"] });
  expect(await it.status()).toContain(
    "### Next: tell reporter-1 that the report arrived\n\nDue Mon 23 Nov 2026, 09:00 UTC.",
  );
  const closed = await sayAndSee(world, it, "cy", "/close not-a-report");
  expect(closed.recorded).toEqual(["CaseClosed"]);
  expect(closed.answer).toContain("cy closed this case as no report.");
  await world.advance("2d");
  const undone = await sayAndSee(world, it, "bo", "/reopen: it is one");
  expect(undone.recorded).toContain("CaseReopened");
  expect(await it.status()).toContain("**Overdue** since Mon 23 Nov 2026, 09:00 UTC.");
});
