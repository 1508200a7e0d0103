import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sayAndSee } from "../../world/say-and-see.ts";
import { startWorld, type World } from "../../world/start-world.ts";
import { readRoom, roomOf, roomsSeenBy } from "../rooms/room-of.ts";
import type { WorldCase } from "../../world/world-case.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const out = async (it: WorldCase) =>
  /\*\*Out of this case:\*\* (.*)\./.exec(await it.status())?.[1];
describe("a member who is a party", () => {
  test("comes back by no command, unless another was meant", async () => {
    const before = await roomsSeenBy(world, "ada");
    const it = await world.report();
    await it.say("ada", "/name reported @cy");
    const name = (await roomsSeenBy(world, "ada")).find((one) => !before.includes(one)) ?? "";
    const room = await readRoom(world, "ada", name);
    expect(room.status).toContain("**Out of this case:** cy.");
    await room.say("bo", "/second");
    await room.say("bo", "/unrecuse @cy: no quorum");
    expect((await readRoom(world, "ada", name)).comments.at(-1)?.body).toContain(
      "`/unrecuse` was not followed: a reporter, a reported or an affected person is never let back into their own case. If the wrong person was named, correct it with `/rename` first.",
    );
    await room.say("ada", "/rename reported-1 @mal: another person of that name");
    await room.say("ada", "/unrecuse @cy: it was not cy");
    await room.say("bo", "/second");
    const after = await readRoom(world, "cy", name);
    expect(after.status).not.toContain("Out of this case");
  });

  test("as a witness may be let back in with a second", async () => {
    const before = await roomsSeenBy(world, "ada");
    const it = await world.report();
    await it.say("ada", "/name witness @cy");
    const name = (await roomsSeenBy(world, "ada")).find((one) => !before.includes(one)) ?? "";
    expect(await roomsSeenBy(world, "cy")).not.toContain(name);
    const room = await readRoom(world, "ada", name);
    await room.say("ada", "/unrecuse @cy: they only saw it from afar");
    await room.say("bo", "/second 2");
    expect(await roomsSeenBy(world, "cy")).toContain(name);
  });
});

test("a member whom one colleague names is out for two days, and longer where another agrees", async () => {
  await using own = await startWorld();
  const it = await own.report();
  await it.say("ada", "/name reported @cy");
  const room = await roomOf(own, "ada");
  expect(room.readers).toEqual(["ada", "bo", "dee", "owen"]);
  expect(room.status).toContain(
    "- 1: ada asks that cy stay out of this case, as a party to it. Another member agrees with `/second 1`",
  );
  await room.say("ada", "/second");
  const told = async (words: string) =>
    (await roomOf(own, "ada")).comments.filter(({ body }) => body.includes(words));
  expect(await told("you asked for it yourself")).toHaveLength(1);
  await own.advance("24h");
  await own.sweep();
  const [ends] = await told("one member alone has named cy");
  expect(ends?.body).toMatch(/^@ada, @bo and @dee: .*\n```\n\/second 1\n```/s);
  expect(await roomsSeenBy(own, "cy")).toEqual([]);
  await own.advance("24h");
  await own.sweep();
  expect(await roomsSeenBy(own, "cy")).toEqual([room.name]);
  expect(await told("@cy, you decide this case again")).toHaveLength(1);
  await room.say("ada", "/name affected @cy");
  expect((await roomOf(own, "cy")).status).toContain("committee: ada, bo, cy and dee.");
  await room.say("bo", "/second 2");
  expect(await roomsSeenBy(own, "cy")).toEqual([]);
  await own.advance("48h");
  await own.sweep();
  expect(await roomsSeenBy(own, "cy")).toEqual([]);
}, 60_000);

describe("one member recused by others", () => {
  test("needs a reason and a second by somebody else", async () => {
    const it = await world.report();
    expect((await sayAndSee(world, it, "ada", "/recuse @dee")).answer).toBe(
      "`/recuse` was not understood. It is written like this:\n\n```text\n/recuse\n/recuse we share an employer\n/recuse @bo: they share an employer\n```\n\nAll of its forms: `/help recuse`",
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
    // Seconded, it would hand the case to the council instead.
    expect((await sayAndSee(world, it, "ada", "/recuse @cy: also friends")).recorded).toEqual([
      "SecondAwaited",
    ]);
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
    await sayAndSee(world, it, "cy", "/close not-ours: the forum");
    await sayAndSee(world, it, "cy", "/recuse");
    expect(await it.status()).not.toContain("Waits for a second");
    expect((await sayAndSee(world, it, "bo", "/second 1")).answer).toBe(
      "`/second` was not followed: nothing by that number waits for a second. The status comment lists what does.",
    );
  });

  test("of several that wait, one has to say which", async () => {
    const it = await world.report();
    await sayAndSee(world, it, "cy", "/close not-ours: the forum\n/close not-ours: the venue");
    expect((await sayAndSee(world, it, "bo", "/second")).answer).toBe(
      "`/second` was not followed: several things wait for a second. Say which, by its number in the status comment: `/second 1`",
    );
    expect((await sayAndSee(world, it, "bo", "/second 2")).recorded).toEqual([
      "ActSeconded",
      "CaseClosed",
    ]);
  });
});
