import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sayAndSee } from "../../world/say-and-see.ts";
import { startWorld, type World } from "../../world/start-world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const received = (answer: string) => world.report({ body: `### Received\n\n${answer}\n` });

describe("when a report was received", () => {
  test("is read as somebody writes it", async () => {
    const it = await received("yesterday 14:00");
    const [first] = await it.record();
    expect(first).toMatchObject({ receivedAt: "2026-11-21T14:00:00Z" });
    expect(await it.status()).not.toContain("Not read from the report");
  });

  test("is said where it could not be read", async () => {
    const it = await received("yesterday evening");
    expect(await it.record()).toMatchObject([{ notReceivedThen: "no-date" }]);
    expect(await it.status()).toContain(
      "when it was received: what stands there is no date that Comity reads",
    );
  });
});

describe("a date in a command", () => {
  test.each([
    ["/act at yesterday 14:00: asked them to leave the room", "ActedAlone"],
    ["/told everyone timeline until 5 Dec 2026: we have to hear two people", "PartyTold"],
    ["/told everyone timeline until 2026\u201112\u201105: we have to hear two people", "PartyTold"],
  ] as const)("is read: %s", async (said, type) => {
    const it = await world.report();
    await it.say("ada", "/told everyone receipt: by phone");
    const { recorded, reactions } = await sayAndSee(world, it, "ada", said);
    expect(recorded).toContain(type);
    expect(reactions).toEqual(["eyes"]);
  });

  test.each([
    ["/act at noon: asked them to leave", "it is no date", "/act at 2026-11-22 14:00:"],
    [
      "/told everyone timeline until 05/06/2027: we have to hear two people",
      "day or month first? Write 2027-06-05 or 2027-05-06",
      "/told everyone timeline until in 10 days:",
    ],
  ])("is never passed over where it cannot be read: %s", async (said, why, form) => {
    const { recorded, answer } = await sayAndSee(world, await world.report(), "ada", said);
    expect(recorded).toEqual(["CommandRefused"]);
    expect(answer).toContain(`its date was not read: ${why}`);
    expect(answer).toContain(form);
  });
});
