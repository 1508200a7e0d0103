import { expect, test } from "vitest";
import { sayAndSee } from "../../world/say-and-see.ts";
import { startWorld } from "../../world/start-world.ts";

test("a report that is taken back goes on or not, and its reporter is owed what they still want (M25, M40)", async () => {
  await using world = await startWorld();
  const it = await world.report();
  const said = "/withdrawn reporter-1 wants outcome: on the phone";
  const seen = await sayAndSee(world, it, "cy", said);
  expect(seen).toMatchObject({ reactions: ["eyes"], recorded: ["ReportWithdrawn"] });
  expect(seen.answer).toContain("reporter-1 takes the report back. That closes nothing");
  const status = await it.status();
  expect(status).toContain("took the report back, still wants to hear what comes of it");
  expect(status).toContain("### Next: find out what happened and agree on a resolution");
  expect(status).not.toContain("acknowledgement");
  await world.advance("25h");
  expect((await it.record()).map(({ type }) => type)).not.toContain("DeadlineMissed");
  const undone = await sayAndSee(world, it, "bo", "/withdrawn reporter-1 undone: by mail");
  expect(undone.recorded).toEqual(expect.arrayContaining(["WithdrawalUndone", "DeadlineMissed"]));
});
