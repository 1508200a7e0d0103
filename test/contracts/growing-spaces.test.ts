import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Evidence } from "../../src/domain/values/standing.ts";
import { Transient } from "../../src/ports/errors.ts";
import type { Restraint } from "../../src/ports/space.ts";
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

describe.each(wide)("in a space of $name that grows", ({ platform }) => {
  let there: Inhabited;
  let many: NonNullable<Inhabited["many"]>;
  let name = 0;
  const grown: string[] = [];
  beforeAll(async () => {
    there = await platform.start();
    if (!there.many) throw new Error("it is one place");
    ({ many } = there);
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

  describe.each(["removed", "muted"] as const)("while somebody is %s", (restriction) => {
    const isMute = restriction === "muted";
    const asking = isMute ? platform.muting : platform.removing;
    const restraint = (dies?: number): Restraint => {
      const space = spaceOf(platform, there, dies === undefined ? {} : { dies });
      const found = isMute ? space.muting : space;
      if (!found) throw new Error("nobody can be muted there");
      return found;
    };
    const writes = () => there.asked.filter((one) => !one.startsWith("GET")).length;
    const grows = async (...ids: readonly string[]) => {
      const part = await many.grows(...ids);
      grown.push(part);
      return part;
    };
    const isOn = async (part: string, id: string) =>
      isMute ? many.isMutedIn(part, id) : many.isOutOf(part, id);
    /** As before it began: neither on them any more, nor anything else taken. */
    const isAsBefore = async (part: string, id: string) =>
      !(await isOn(part, id)) && (await many.isIn(part, id));
    const byHand = async (part: string, id: string, on: boolean) =>
      isMute ? many.muteByHand(part, id, on) : many.byHand(part, id, on);
    /** Somebody on whom it is in all there is. */
    const restricted = async () => {
      const { id } = await there.somebody(`late${(name += 1)}`);
      const seen = await restraint().look({ id });
      const had = "waitsFor" in seen ? {} : seen.evidence;
      expect(await restraint().put({ id }, restriction, had, order)).toEqual({ done: true });
      return { id, had };
    };
    const found = async (id: string, had: Evidence, at = restraint(), isOwn = false) => {
      const seen = await at.parts?.look({ id }, had, isOwn);
      if (!seen || "waitsFor" in seen) throw new Error(`not seen: ${seen?.waitsFor}`);
      return seen;
    };
    const covers = async (
      id: string,
      { parts, evidence }: Awaited<ReturnType<typeof found>>,
      at = restraint(),
    ) => at.parts?.cover({ id }, parts, evidence, order);
    const frees = async (id: string, evidence: Evidence | undefined) =>
      restraint().put({ id }, "free", evidence, order);

    test("what came in is found once, covered once, and given back", async () => {
      const { id, had } = await restricted();
      expect((await found(id, had)).parts).toEqual([]);
      const part = await grows(id);
      expect(await restraint().parts?.list()).toEqual(expect.arrayContaining([many.first, part]));
      const seen = await found(id, had);
      expect(seen.parts).toEqual([part]);
      expect(await isOn(part, id)).toBe(false);
      expect((await found(id, seen.evidence)).parts).toEqual([]);
      expect(await covers(id, seen)).toEqual({ done: true });
      expect(await isOn(part, id)).toBe(true);
      const before = writes();
      expect(await covers(id, seen)).toEqual({ done: true });
      expect(writes()).toBe(before);
      expect(await frees(id, seen.evidence)).toEqual({ done: true });
      for (const one of [many.first, part])
        // oxlint-disable-next-line no-await-in-loop
        expect(await isAsBefore(one, id)).toBe(true);
    });

    test("what somebody else had put on them there stays, at the end too", async () => {
      const { id, had } = await restricted();
      const part = await grows(id);
      await byHand(part, id, true);
      const seen = await found(id, had);
      expect((await found(id, seen.evidence)).parts).toEqual([]);
      const before = writes();
      expect(await covers(id, seen)).toEqual({ done: true });
      expect(writes()).toBe(before);
      await frees(id, seen.evidence);
      expect(await isOn(part, id)).toBe(true);
      expect(await isOn(many.first, id)).toBe(false);
    });

    test("what was undone by hand elsewhere is not put back with it", async () => {
      const { id, had } = await restricted();
      await byHand(many.first, id, false);
      const part = await grows(id);
      const seen = await found(id, had);
      expect(seen.parts).toEqual([part]);
      expect(await covers(id, seen)).toEqual({ done: true });
      expect([await isOn(many.first, id), await isOn(part, id)]).toEqual([false, true]);
    });

    test("what went away is nothing to be done, and hinders no end", async () => {
      const { id, had } = await restricted();
      const part = await grows(id);
      const seen = await found(id, had);
      await covers(id, seen);
      await many.goes(part);
      expect((await seenRemoved(spaceOf(platform, there))).has(id)).toBe(!isMute);
      expect((await found(id, seen.evidence)).parts).toEqual([]);
      expect(await covers(id, seen)).toEqual({ done: true });
      await frees(id, seen.evidence);
      expect(await isOn(many.first, id)).toBe(false);
    });

    test("an answer that is lost is found by the next look", async () => {
      const { id, had } = await restricted();
      await grows(id);
      const seen = await found(id, had);
      const taking = asking?.taking ?? /never/;
      there.goesWrong(taking, "answer is lost");
      expect(await failure(covers(id, seen))).toBeInstanceOf(Transient);
      const taken = () => there.asked.filter((one) => taking.test(one)).length;
      const before = taken();
      expect(await covers(id, seen)).toEqual({ done: true });
      expect(taken()).toBe(before);
    });

    test("it goes on after a death behind any of its requests, and all is given back", async () => {
      for (let survived = 0; ; survived += platform.deathStride ?? 1) {
        // oxlint-disable-next-line no-await-in-loop
        const { id, had } = await restricted();
        // oxlint-disable-next-line no-await-in-loop
        const part = await grows(id);
        let noted: Awaited<ReturnType<typeof found>> | undefined;
        const run = async (at: Restraint) => {
          noted ??= await found(id, had, at);
          return covers(id, noted, at);
        };
        // oxlint-disable-next-line no-await-in-loop
        const end = await failure(run(restraint(survived)));
        // oxlint-disable-next-line no-await-in-loop
        expect(await run(restraint())).toEqual({ done: true });
        // oxlint-disable-next-line no-await-in-loop
        expect(await isOn(part, id)).toBe(true);
        // oxlint-disable-next-line no-await-in-loop
        await frees(id, noted?.evidence);
        // oxlint-disable-next-line no-await-in-loop
        expect(await isAsBefore(part, id)).toBe(true);
        // oxlint-disable-next-line no-await-in-loop
        await many.goes(part);
        if (end === "no failure") break;
        expect(survived).toBeLessThan(60);
      }
    });

    test("what another order of Comity's put on them there is taken away with this one", async () => {
      const { id, had } = await restricted();
      const part = await grows(id);
      const other = await found(id, had);
      await covers(id, other);
      const seen = await found(id, had, restraint(), true);
      expect(seen.parts).toEqual([part]);
      await frees(id, seen.evidence);
      expect(await isOn(part, id)).toBe(false);
    });

    test("where they look after it themselves, it is for people", async () => {
      const { id, had } = await restricted();
      const part = await grows(id);
      await many.promotes(part, id);
      expect(await restraint().parts?.look({ id }, had, false)).toEqual({
        waitsFor: platform.ownerReason,
      });
      expect(await isOn(part, id)).toBe(false);
    });
  });
});
