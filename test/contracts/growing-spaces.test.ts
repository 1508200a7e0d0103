import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Evidence } from "../../src/domain/values/standing.ts";
import { Transient } from "../../src/ports/errors.ts";
import type { Space } from "../../src/ports/space.ts";
import type { Inhabited } from "../fakes/platforms/someone.ts";
import { failure, order, platforms, seenRemoved, spaceOf } from "./space-of-platform.ts";

const wide = platforms.flatMap((platform) => {
  const { wideEntryAt, lacks, kind } = platform;
  return wideEntryAt && lacks === undefined
    ? [{ name: kind.kind, platform: { ...platform, entryAt: wideEntryAt } }]
    : [];
});

test("a place that is many is one of rooms or lists", () => {
  const names = platforms.filter(({ wideEntryAt }) => wideEntryAt).map(({ kind }) => kind.kind);
  expect(names).toEqual(["matrix", "mailman3"]);
});

describe.each(wide)("in a space of $name that grows while a ban is in force", ({ platform }) => {
  let there: Inhabited;
  let many: NonNullable<Inhabited["many"]>;
  let space: Space;
  let name = 0;
  const grown: string[] = [];
  beforeAll(async () => {
    there = await platform.start();
    if (!there.many) throw new Error("it is one place");
    ({ many } = there);
    space = spaceOf(platform, there);
  });
  afterEach(async () => {
    for (const part of grown.splice(0))
      // oxlint-disable-next-line no-await-in-loop
      await many.goes(part);
  });
  afterAll(async () => {
    expect(there.problems).toEqual([]);
    await there[Symbol.asyncDispose]();
  });

  const writes = () => there.asked.filter((one) => !one.startsWith("GET")).length;
  const grows = async (...ids: readonly string[]) => {
    const part = await many.grows(...ids);
    grown.push(part);
    return part;
  };
  /** Somebody put out of all there is. */
  const banned = async () => {
    const { id } = await there.somebody(`late${(name += 1)}`);
    const seen = await space.look({ id });
    const had = "waitsFor" in seen ? {} : seen.evidence;
    expect(await space.put({ id }, "removed", had, order)).toEqual({ done: true });
    return { id, had };
  };
  const found = async (at: Space, id: string, had: Evidence) => {
    const seen = await at.parts?.look({ id }, had, false);
    if (!seen || "waitsFor" in seen) throw new Error(`not seen: ${seen?.waitsFor}`);
    return seen;
  };

  test("what came in is found once, covered once, and given back", async () => {
    const { id, had } = await banned();
    expect((await found(space, id, had)).parts).toEqual([]);
    const part = await grows(id);
    expect(await space.parts?.list()).toEqual(expect.arrayContaining([many.first, part]));
    const { parts, evidence } = await found(space, id, had);
    expect(parts).toEqual([part]);
    expect(await many.isOutOf(part, id)).toBe(false);
    expect((await found(space, id, evidence)).parts).toEqual([]);
    expect(await space.parts?.cover({ id }, parts, evidence, order)).toEqual({ done: true });
    expect(await many.isOutOf(part, id)).toBe(true);
    const before = writes();
    expect(await space.parts?.cover({ id }, parts, evidence, order)).toEqual({ done: true });
    expect(writes()).toBe(before);
    expect(await space.put({ id }, "free", evidence, order)).toEqual({ done: true });
    for (const one of [many.first, part])
      // oxlint-disable-next-line no-await-in-loop
      expect([await many.isOutOf(one, id), await many.isIn(one, id)]).toEqual([false, true]);
  });

  test("what somebody else had put on them there stays, at the end too", async () => {
    const { id, had } = await banned();
    const part = await grows(id);
    await many.byHand(part, id, true);
    const { parts, evidence } = await found(space, id, had);
    const before = writes();
    expect(await space.parts?.cover({ id }, parts, evidence, order)).toEqual({ done: true });
    expect(writes()).toBe(before);
    await space.put({ id }, "free", evidence, order);
    expect(await many.isOutOf(part, id)).toBe(true);
    expect(await many.isOutOf(many.first, id)).toBe(false);
  });

  test("what was undone by hand elsewhere is not put back with it", async () => {
    const { id, had } = await banned();
    await many.byHand(many.first, id, false);
    const part = await grows(id);
    const { parts, evidence } = await found(space, id, had);
    expect(parts).toEqual([part]);
    expect(await space.parts?.cover({ id }, parts, evidence, order)).toEqual({ done: true });
    expect([await many.isOutOf(many.first, id), await many.isOutOf(part, id)]).toEqual([
      false,
      true,
    ]);
  });

  test("what went away is nothing to be done, and hinders no end", async () => {
    const { id, had } = await banned();
    const part = await grows(id);
    const { parts, evidence } = await found(space, id, had);
    await space.parts?.cover({ id }, parts, evidence, order);
    await many.goes(part);
    expect((await seenRemoved(space)).has(id)).toBe(true);
    expect((await found(space, id, evidence)).parts).toEqual([]);
    expect(await space.parts?.cover({ id }, parts, evidence, order)).toEqual({ done: true });
    await space.put({ id }, "free", evidence, order);
    expect(await many.isOutOf(many.first, id)).toBe(false);
  });

  test("an answer that is lost is found by the next look", async () => {
    const { id, had } = await banned();
    const { parts, evidence } = await found(space, id, (await grows(id), had));
    there.goesWrong(platform.removing.taking, "answer is lost");
    expect(
      await failure(space.parts?.cover({ id }, parts, evidence, order) ?? Promise.resolve()),
    ).toBeInstanceOf(Transient);
    const bans = () => there.asked.filter((one) => platform.removing.taking.test(one)).length;
    const before = bans();
    expect(await space.parts?.cover({ id }, parts, evidence, order)).toEqual({ done: true });
    expect(bans()).toBe(before);
  });

  test("it goes on after a death behind any of its requests, and all is given back", async () => {
    for (let survived = 0; ; survived += platform.deathStride ?? 1) {
      // oxlint-disable-next-line no-await-in-loop
      const { id, had } = await banned();
      // oxlint-disable-next-line no-await-in-loop
      const part = await grows(id);
      let noted: Awaited<ReturnType<typeof found>> | undefined;
      const run = async (at: Space) => {
        noted ??= await found(at, id, had);
        return at.parts?.cover({ id }, noted.parts, noted.evidence, order);
      };
      // oxlint-disable-next-line no-await-in-loop
      const end = await failure(run(spaceOf(platform, there, { dies: survived })));
      // oxlint-disable-next-line no-await-in-loop
      expect(await run(space)).toEqual({ done: true });
      // oxlint-disable-next-line no-await-in-loop
      expect(await many.isOutOf(part, id)).toBe(true);
      // oxlint-disable-next-line no-await-in-loop
      await space.put({ id }, "free", noted?.evidence, order);
      // oxlint-disable-next-line no-await-in-loop
      expect([await many.isOutOf(part, id), await many.isIn(part, id)]).toEqual([false, true]);
      // oxlint-disable-next-line no-await-in-loop
      await many.goes(part);
      if (end === "no failure") break;
      expect(survived).toBeLessThan(60);
    }
  });

  test("where they look after it themselves, it is for people", async () => {
    const { id, had } = await banned();
    const part = await grows(id);
    await many.promotes(part, id);
    expect(await space.parts?.look({ id }, had, false)).toEqual({ waitsFor: platform.ownerReason });
    expect(await many.isOutOf(part, id)).toBe(false);
  });
});
