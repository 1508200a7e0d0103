import { describe, expect, test } from "vitest";
import { propose, resolutionOf, review } from "../../world/resolution-of.ts";
import { startWorld } from "../../world/start-world.ts";

describe("who is still awaited", () => {
  test("is said alike by the status comment, /next and the check, after every review", async () => {
    await using world = await startWorld();
    const it = await world.report();
    await it.say("ada", "/acknowledge by mail");
    await propose(it);
    const { number } = await resolutionOf(world, it);
    const says = async () => {
      const { check } = await resolutionOf(world, it);
      return { status: await it.status(), check: check?.title };
    };
    expect((await says()).status).toContain("It waits for ada, bo, cy and dee, each of them.");

    for (const login of ["bo", "cy", "dee"]) await review(world, it, login, "APPROVE");
    const three = await says();
    expect(three.check).toBe("3 approved, 1 awaited");
    expect(three.status).toContain("Approved: bo, cy and dee. Still awaited: ada.");
    expect(three.status).toContain("It is for ada to do.");
    await it.say("ada", "/next");
    expect((await it.answers()).at(-1)).toContain("Still awaited: ada.");

    await review(world, it, "dee", "REQUEST_CHANGES");
    const objected = await says();
    expect(objected.check).toBe("2 approved, 1 object, 1 awaited");
    expect(objected.status).toContain("### Next: settle what dee objects to");
    expect(objected.status).toContain(
      "Approved: bo and cy. Asks for changes: dee. Still awaited: ada.",
    );
    expect(objected.status).toContain(`Their reviews of #${number} say why.`);
  });

  test("is mentioned, and nobody who has done their part", async () => {
    await using world = await startWorld();
    const it = await world.report();
    await it.say("ada", "/acknowledge by mail");
    await world.advance("3h");
    await propose(it);
    for (const login of ["bo", "cy", "dee"]) await review(world, it, login, "APPROVE");
    const before = (await it.answers()).length;
    await world.advance("6d");
    const mentions = (await it.answers()).slice(before).filter((text) => text.includes("@"));
    // Word to the reporter is everybody's; agreeing is not.
    expect(mentions).toEqual([
      expect.stringContaining("word to reporter-1 until when"),
      expect.stringMatching(/@ada: the committee's agreement on a resolution is due/),
    ]);
    expect(mentions[1]).not.toMatch(/@(?:bo|cy|dee)/);
  });
});
