import { expect, test } from "vitest";
import { approvedBy, propose, readyToPropose } from "../../world/resolution-of.ts";
import { sayAndSee } from "../../world/say-and-see.ts";
import { startWorld } from "../../world/start-world.ts";

const measures = [
  "- { kind: apology-request, from: reported-1, to: reporter-1, manner: private, if_refused: a month away }",
  "- { kind: ban, of: reported-1, spaces: [github], condition: they have spoken with a mentor }",
  "- { kind: organisers-told, of: reported-1, organisers: the event's team, words: not on the programme, until: 2026-12-20 }",
  "- { kind: other, of: reported-1, words: the course on moderating, if_refused: it is decided again }",
].join("\n");

test("what somebody refuses is not forced on them, and what has an end ends (M60, M66)", async () => {
  await using world = await startWorld();
  const it = await world.report();
  await readyToPropose(it);
  await it.say("ada", "/ask reporter-1: would you want an apology?\n/heard reporter-1 agrees");
  await it.say("bo", `/propose\n${measures}`);
  await approvedBy(world, it, "ada", "bo", "cy", "dee");
  await it.say("ada", "/told reporter-1 resolution: by mail\n/heard reporter-1 accepts");
  await it.say("bo", "/enact");
  const status = await it.status();
  expect(status).toContain("until this is met: `they have spoken with a mentor`");
  await it.say("ada", "/done 1 by mail\n/done 3 by mail");

  const refused = await sayAndSee(world, it, "bo", "/heard reported-1 declines: no to both");
  expect(refused.recorded).toEqual([
    "PartyHeard",
    "MeasureRefused",
    "LineFailed",
    "MeasureRefused",
  ]);
  expect(refused.answer).toContain(
    "reported-1 refuses action 1. For that this was agreed: `a month away`",
  );
  await world.advance("35d");
  const comments = (await it.comments()).map(({ body }) => body).join("\n");
  expect(comments).toContain("Tell `the event's team` that it does not go on");

  const other = await world.report();
  await propose(
    other,
    "- { kind: no-action, ground: handled-elsewhere, words: the event's team did }",
  );
  expect(await other.status()).toContain("it was handled elsewhere, and stays on file");
});
