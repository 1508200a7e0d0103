import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { roomOf } from "../rooms/room-of.ts";
import { sayAndSee } from "../../world/say-and-see.ts";
import { startWorld, type World } from "../../world/start-world.ts";
import type { WorldCase } from "../../world/world-case.ts";

describe.sequential("a comment that names somebody who is no party", { shuffle: false }, () => {
  let world: World;
  let it: WorldCase;
  let link: string;
  let secret: number;
  beforeAll(async () => {
    world = await startWorld();
    it = await world.report();
    secret = (await it.comment("cy", "It is pat who was hurt, at home.")).id;
    link = `https://github.com/sandbox-org/conduct/issues/${it.number}#issuecomment-${secret}`;
    for (const body of ["I see.", "We should not say so here.", "Right."]) await it.say("bo", body);
  }, 60_000);
  afterAll(async () => world[Symbol.asyncDispose]());
  const bodies = async () => (await it.comments()).map(({ body }) => body).join("\n");

  test("stays until another member agrees", async () => {
    const asked = await sayAndSee(world, it, "bo", `/redact ${link}: it names somebody`);
    expect(asked.recorded).toEqual(["SecondAwaited"]);
    expect(await it.status()).toContain("be taken out of this thread");
    expect(await bodies()).toContain("pat who was hurt");
  });

  test("goes then, though a run dies before it deletes it, and leaves a hash and a sentence", async () => {
    await world.faults({
      fail: [
        { by: "comity[bot]", match: "POST /graphql", operation: "Show", status: 502, times: 1 },
      ],
    });
    await it.say("dee", "/second");
    await world.faults({});
    await world.advance("5m");
    await world.sweep();
    expect(await bodies()).not.toContain("pat who was hurt");
    const [event] = (await it.record()).filter(({ type }) => type === "CommentRedacted");
    expect(event).toMatchObject({ type: "CommentRedacted", reason: "it names somebody" });
    const hash = event?.type === "CommentRedacted" ? event.hash : "";
    expect((await it.answers()).filter((body) => body.includes(hash))).toHaveLength(1);
    expect(JSON.stringify(await it.record())).not.toContain("who was hurt");
  });

  test("is nothing that somebody else changed, and not taken out twice", async () => {
    const again = await sayAndSee(world, it, "bo", `/redact ${link}: once more`);
    expect(again.recorded).toEqual(["CommandRefused"]);
    expect(again.answer).toContain("no comment of this issue has that link");
    await world.advance("1d");
    expect((await it.record()).map(({ type }) => type)).not.toContain("WordsChanged");
  });

  test("is none of Comity's own", async () => {
    const [status] = (await it.comments()).filter(({ by }) => by === "comity[bot]");
    const mine = `#issuecomment-${status?.id}`;
    const refused = await sayAndSee(world, it, "bo", `/redact ${mine}: we disagree`);
    expect(refused.answer).toContain("Comity wrote that comment to say how the case stands");
  });
});

test("a room that a case moves to before it was deleted does not repeat it", async () => {
  await using world = await startWorld();
  const it = await world.report();
  const { id } = await it.comment("cy", "It is pat who was hurt, at home.");
  await it.say("cy", "Let us talk.");
  await it.say("bo", `/redact #issuecomment-${id}: it names somebody`);
  await world.faults({
    fail: [{ by: "comity[bot]", match: "POST /graphql", operation: "Show", status: 502, times: 1 }],
  });
  await it.comment("dee", "/second");
  await it.comment("ada", "/seal");
  await world.idle();
  await world.faults({});
  await world.advance("10m");

  const room = await roomOf(world, "ada");
  const said = room.comments.map(({ body }) => body).join("\n");
  expect(said).toContain("Let us talk.");
  expect(said).not.toContain("pat who was hurt");
  expect(room.record.map(({ type }) => type)).toContain("CommentRedacted");
});
