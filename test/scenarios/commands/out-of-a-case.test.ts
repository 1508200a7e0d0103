import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sayAndSee } from "../../world/say-and-see.ts";
import { startWorld, type World } from "../../world/start-world.ts";
import type { WorldCase } from "../../world/world-case.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const out = async (it: WorldCase) =>
  /\*\*Out of this case:\*\* (.*)\./.exec(await it.status())?.[1];
const told =
  "`/acknowledge` was not followed: you are out of this case and take no part in it. If that is wrong, ask another member of the committee.";

describe("a member who is a party", () => {
  test("is out from the moment the form names them", async () => {
    const it = await world.report({ body: "### Reporter\n\nRin\n\n### Reported\n\n@bo\n" });
    expect((await it.record()).map(({ type }) => type)).toEqual([
      "ReportReceived",
      "PartyNamed",
      "MemberRecused",
    ]);
    expect(await out(it)).toBe("bo");
    expect((await sayAndSee(world, it, "bo", "/acknowledge")).answer).toBe(told);
  });

  test("is out as soon as somebody names them, and a party never comes back", async () => {
    const it = await world.report();
    expect((await sayAndSee(world, it, "ada", "/name reported @cy")).recorded).toEqual([
      "PartyNamed",
      "MemberRecused",
    ]);
    expect(await out(it)).toBe("cy");
    expect((await sayAndSee(world, it, "bo", "/unrecuse @cy: no quorum")).answer).toBe(
      "`/unrecuse` was not followed: a reporter, a reported or an affected person is never let back into their own case. If the wrong person was named, correct it with `/rename` first.",
    );
    await sayAndSee(world, it, "ada", "/rename reported-1 @mal: another person of that name");
    await sayAndSee(world, it, "ada", "/unrecuse @cy: it was not cy");
    await sayAndSee(world, it, "bo", "/second");
    expect(await out(it)).toBeUndefined();
  });

  test("as a witness may be let back in with a second", async () => {
    const it = await world.report();
    await sayAndSee(world, it, "ada", "/name witness @cy");
    expect(await out(it)).toBe("cy");
    await sayAndSee(world, it, "ada", "/unrecuse @cy: they only saw it from afar");
    await sayAndSee(world, it, "bo", "/second");
    expect(await out(it)).toBeUndefined();
  });
});

describe("one member recused by others", () => {
  test("needs a reason and a second by somebody else", async () => {
    const it = await world.report();
    expect((await sayAndSee(world, it, "ada", "/recuse @dee")).answer).toBe(
      "`/recuse` was not understood. It is written like this:\n\n```\n/recuse\n```",
    );
    expect((await sayAndSee(world, it, "ada", "/recuse @dee: they are friends")).recorded).toEqual([
      "SecondAwaited",
    ]);
    expect(await it.status()).toContain(
      "- 1: ada asks that dee be out of this case. Another member agrees with `/second 1`",
    );
    expect((await sayAndSee(world, it, "ada", "/second")).answer).toBe(
      "`/second` was not followed: you asked for it yourself, so another member has to agree.",
    );
    expect((await sayAndSee(world, it, "bo", "/second")).recorded).toEqual([
      "ActSeconded",
      "MemberRecused",
    ]);
    expect(await out(it)).toBe("dee");
    expect((await sayAndSee(world, it, "dee", "/second 1")).reactions).toEqual(["confused"]);
  });

  test("never leaves too few, unless they go themselves", async () => {
    const it = await world.report();
    await sayAndSee(world, it, "ada", "/recuse @dee: they are friends");
    await sayAndSee(world, it, "bo", "/second");
    const refusal =
      "`/recuse` was not followed: too few members would be left to decide this case fairly. If more of them have a conflict of interest, they can step back themselves with `/recuse`; otherwise ask the council.";
    expect((await sayAndSee(world, it, "ada", "/recuse @cy: also friends")).answer).toBe(refusal);
    await sayAndSee(world, it, "cy", "/recuse");
    expect(await out(it)).toBe("dee and cy");
  });

  test("is only for those who decide, and only for members", async () => {
    const it = await world.report();
    const { answer } = await sayAndSee(world, it, "ada", "/recuse @eve: x\n/recuse @rin: y");
    expect(answer.split("\n\n")).toEqual(
      Array(2).fill(
        "`/recuse` was not followed: that account is not of the body that decides this case, so there is nothing to step back from.",
      ),
    );
  });

  test("what a member asked for falls when they are out themselves", async () => {
    const it = await world.report();
    await sayAndSee(world, it, "cy", "/close spam");
    await sayAndSee(world, it, "cy", "/recuse");
    expect(await it.status()).not.toContain("Waits for a second");
    expect((await sayAndSee(world, it, "bo", "/second 1")).answer).toBe(
      "`/second` was not followed: nothing by that number waits for a second. The status comment lists what does.",
    );
  });

  test("of several that wait, one has to say which", async () => {
    const it = await world.report();
    await sayAndSee(world, it, "cy", "/close spam\n/close not-ours: the venue");
    expect((await sayAndSee(world, it, "bo", "/second")).answer).toBe(
      "`/second` was not followed: several things wait for a second. Say which, by its number in the status comment: `/second 1`",
    );
    expect((await sayAndSee(world, it, "bo", "/second 2")).recorded).toEqual([
      "ActSeconded",
      "CaseClosed",
    ]);
  });
});
