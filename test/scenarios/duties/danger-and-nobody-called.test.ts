import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startWorld, type World } from "../../world/start-world.ts";
import type { WorldCase } from "../../world/world-case.ts";

const asked = "nobody has noted yet whom they called";

describe.sequential("danger, and nobody is called", { shuffle: false }, () => {
  let world: World;
  let it: WorldCase;
  const mentions = async (words: string) =>
    (await it.answers()).filter((one) => one.includes(words)).length;
  beforeAll(async () => {
    world = await startWorld();
    it = await world.report({ body: "### Reported\n\n@mal\n\n### Ongoing\n\nYes" });
  }, 40_000);
  afterAll(async () => world[Symbol.asyncDispose]());

  test("a report that says it goes on mentions those on duty, with what one of them may do", async () => {
    expect(await it.answers()).toEqual([
      expect.stringContaining("@ada, @bo, @cy and @dee: **it is still going on.**"),
    ]);
    expect(await it.status()).toContain("for seven days at most");
    expect(await it.status()).toMatch(/\*\*Commands:\*\* `\/danger`, `\/act`/);
  });

  test("danger stands before the reply to the reporter, and is asked of twice (M44)", async () => {
    await it.say("bo", "/danger they are on their way");
    expect(await it.status()).toContain("### Next: act, and call for help");
    await world.advance("50m");
    expect(await mentions(asked)).toBe(0);
    await world.advance("20m");
    expect(await mentions(asked)).toBe(1);
    await world.advance("3h");
    expect(await mentions(asked)).toBe(2);
    await world.advance("12h");
    expect(await mentions(asked)).toBe(2);
  });

  test("that nobody was called, since they did not want it, is an answer", async () => {
    await it.say("cy", "/danger contacted: nobody: they did not want it");
    expect(await it.status()).toContain("### Next: tell reporter-1 that the report arrived");
    expect(await it.labels()).toContain("urgent");
    expect((await it.record()).at(-1)).toMatchObject({
      type: "HelpContacted",
      whom: "nobody: they did not want it",
    });
  });

  test("once the finding says that it is over, nothing of it stands on top", async () => {
    await it.say("ada", "/find\nongoing: no\ndanger: no");
    expect(await it.labels()).toEqual(["report"]);
    expect(await it.status()).toMatch(/^### Next: tell reporter-1/);
    expect(await it.status()).not.toContain("still going on");
  });
});
