import { committeeConfig } from "sandbox/committee-config";
import { expect, test } from "vitest";
import { startWorld } from "../../world/start-world.ts";
import { tampering } from "../../world/tamper.ts";

const twoModerators = committeeConfig
  .replace("members: [ada, bo, cy, dee]", "members: [ada, bo]")
  .replace(/^council:[^\n]*\n/m, "");

test("whoever is left alone in a frozen case does not go on from its record alone, and Comity puts it back", async () => {
  await using world = await startWorld({ config: twoModerators, plan: "free" });
  const it = await world.report();
  await it.say("ada", "/acknowledge by phone");
  await it.say("bo", "/recuse");
  const before = (await it.record()).length;
  const records = await tampering(world, it, "owen");
  const { path, text } = { path: "notes.md", text: "Somebody's" };
  await records.write({ path, text });
  await world.idle();
  await world.advance("70s");
  const notice = (await it.answers()).find((body) => body.includes("this case is frozen")) ?? "";
  expect(notice).toContain(
    "since fewer than two are left who may agree to that, and nobody goes on from a record alone:",
  );
  expect(notice).not.toContain("```\n/thaw");
  const asked = await it.say("ada", `/thaw ${(await records.end()).slice(0, 12)}`);
  await it.say("ada", "/second");
  expect(await it.reactions(asked)).toEqual(["confused"]);
  expect(await it.labels()).toContain("frozen");
  await world.advance("12m");
  await world.idle();
  expect(await it.labels()).not.toContain("frozen");
  expect((await it.record()).slice(before).map(({ type }) => type)).not.toContain("RecordAdopted");
}, 120_000);
