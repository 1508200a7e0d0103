import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sayAndSee } from "../../world/say-and-see.ts";
import { startWorld, type World } from "../../world/start-world.ts";
import type { WorldCase } from "../../world/world-case.ts";

const finding =
  "/find\nhappened: insults\nviolation: yes\nresponsible: reported-1\nongoing: no\ndanger: no";
const ban = "/propose\n- { kind: ban, of: reported-1, spaces: all, until: 2027-05-22 }";

describe.sequential("a ban of somebody nobody ever heard (M8)", { shuffle: false }, () => {
  let world: World;
  let it: WorldCase;
  beforeAll(async () => {
    world = await startWorld();
    it = await world.report({ body: "### Reported\n\n@mal" });
    await it.say("ada", `/acknowledge by mail\n${finding}`);
  }, 40_000);
  afterAll(async () => world[Symbol.asyncDispose]());

  test("is not proposed, and the refusal says whom to ask and how", async () => {
    expect(await it.status()).toContain("they are heard: reported-1");
    const { answer, recorded } = await sayAndSee(world, it, "bo", ban);
    expect(recorded).toEqual(["CommandRefused"]);
    expect(answer).toContain("reported-1 was not heard, and nobody is judged before that.");
    expect(answer).toContain("/ask reported-1: what is your side of it?");
    expect(answer).toContain("heard: { reported-1: why they were not heard }");
  });

  test("nor is anybody written to before the reporter said whether that is safe (M7)", async () => {
    const asks = "/ask reported-1: what is your side of it?";
    expect((await sayAndSee(world, it, "bo", asks)).answer).toContain("/ask reporter-1 safety");
    await it.say("bo", "/ask reporter-1 safety");
    expect((await sayAndSee(world, it, "bo", asks)).recorded).toEqual(["CommandRefused"]);
    await it.say("bo", "/heard reporter-1: they may guess it, and that is all right");
    expect((await sayAndSee(world, it, "bo", asks)).recorded).toEqual(["QuestionAsked"]);
    expect(await it.status()).toMatch(/\| reported-1 \| nothing yet \| a question, until /);
  });

  test("is proposed once they were silent for seven days, of which everybody hears once", async () => {
    expect((await sayAndSee(world, it, "bo", ban)).recorded).toEqual(["CommandRefused"]);
    await world.advance("7d");
    const said = (await it.answers()).filter((one) => one.includes("has said nothing"));
    expect(said).toEqual([
      expect.stringContaining("@ada, @bo, @cy and @dee: reported-1 was asked"),
    ]);
    expect(await it.labels()).not.toContain("needs information");
    expect((await sayAndSee(world, it, "bo", ban)).recorded).toEqual(["ResolutionProposed"]);
  });

  test("is proposed at once where it says why they were not heard", async () => {
    const other = await world.report({ body: "### Reported\n\n@pat" });
    await other.say("ada", `/acknowledge by mail\n${finding}`);
    const words = `/propose\nheard: { reported-1: the account is gone }\nmeasures:\n- { kind: private-reprimand, to: reported-1 }`;
    expect((await sayAndSee(world, other, "bo", words)).recorded).toEqual(["ResolutionProposed"]);
  });
});
