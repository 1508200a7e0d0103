import { expect, test } from "vitest";
import { startWorld } from "../../world/start-world.ts";
import { roomOf } from "../rooms/room-of.ts";

test("a room quotes what people wrote, and not what others made of it", async () => {
  await using world = await startWorld();
  const it = await world.report({ by: "cy", body: "### Reported\n\n@mal\n\nThey shouted at rin." });
  const kept = await it.say("cy", "I was there: mal shouted first.");
  await it.say("bo", "/acknowledge");
  const unkept = await it.say("ada", "So was I.");
  await world.advance("2h");
  const { issues } = world.as("dee");
  await issues.updateComment({ ...world.here, comment_id: kept.id, body: "I was asleep." });
  await issues.updateComment({ ...world.here, comment_id: unkept.id, body: "So was nobody." });
  await issues.update({ ...world.here, issue_number: it.number, body: "All is well." });
  await world.idle();
  await it.say("bo", "/seal");

  const room = await roomOf(world, "ada");
  expect(room.issue.body).toContain("They shouted at rin.");
  expect(room.issue.body).toMatch(/dee changed this on .* Above stands what cy had written\./);
  const said = room.comments.map(({ body }) => body).join("\n");
  expect(said).toContain("I was there: mal shouted first.");
  expect(said).toMatch(/dee changed this on .* Above stands what ada had written\./);
  expect(said).toContain("cy's comment was changed by dee, 2 hours after it was written.");
  expect(room.issue.body + said).not.toMatch(/asleep|So was nobody|All is well/);
  expect(room.record.at(-1)?.type).toBe("CaseMoved");
});
