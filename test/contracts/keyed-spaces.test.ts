import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { spaceKinds } from "../../src/app/engine/space-kinds.ts";
import { Terminal, Transient } from "../../src/ports/errors.ts";
import type { Evidence, Restriction } from "../../src/domain/values/standing.ts";
import type { Restraint, Space } from "../../src/ports/space.ts";
import { fixedClock } from "../adapters/github/fixed-clock.ts";
import type { Reply } from "../fakes/platforms/platform.ts";
import type { Inhabited, PlatformKind, Someone } from "../fakes/platforms/someone.ts";
import {
  failure,
  inFourWeeks,
  order,
  platforms,
  seenRemoved,
  spaceOf,
  until,
} from "./space-of-platform.ts";

const restrictions = ["removed", "muted"] as const;

/** How a restriction is put on people in a space, by each request of the platform's. */
function restraintOf(
  platform: PlatformKind,
  space: Space,
  there: Inhabited,
  restriction: Restriction,
) {
  const isMute = restriction === "muted";
  const [restraint, asking] = isMute ? [space.muting, platform.muting] : [space, platform.removing];
  if (!restraint || !asking) throw new Error("nobody can be muted there");
  return {
    ...asking,
    prove: (...asked: Parameters<Restraint["prove"]>) => restraint.prove(...asked),
    asOwn: (seen: Evidence) => restraint.asOwn?.(seen) ?? seen,
    put: async (...asked: Parameters<Restraint["put"]>) => restraint.put(...asked),
    isOn: (id: string) => (isMute ? there.isMuted?.(id) : there.isOut(id)),
    byHand: (id: string, isOn: boolean) =>
      isMute ? there.muteByHand?.(id, isOn) : there.byHand(id, isOn),
    /** One look and what follows from it, as an order brings it about. */
    async take({ id }: Someone) {
      const seen = await restraint.look({ id });
      return "waitsFor" in seen ? seen : restraint.put({ id }, restriction, seen.evidence, order);
    },
    /** As what was seen before says. */
    async free({ id }: Someone, evidence: Evidence = {}) {
      return restraint.put({ id }, "free", evidence, order);
    },
    async evidence({ id }: Someone) {
      const seen = await restraint.look({ id });
      return "waitsFor" in seen ? {} : seen.evidence;
    },
    async standing({ id }: Someone) {
      const seen = await restraint.look({ id });
      return "waitsFor" in seen ? seen.waitsFor : seen.standing;
    },
  };
}

const refusedAs = ({ muting, removing }: PlatformKind, restriction: Restriction) =>
  restriction === "muted" ? muting?.refused : removing.refused;

test("in CI each has a server here", () => {
  const lacking = platforms.flatMap(({ lacks }) => lacks ?? []);
  expect(process.env["CI"] === undefined ? [] : lacking).toEqual([]);
});

test("every kind of space that takes a key is tried here", () => {
  const keyed = spaceKinds.filter(({ isKeyed }) => isKeyed).map(({ kind }) => kind);
  expect(platforms.map(({ kind }) => kind.kind).toSorted()).toEqual(keyed.toSorted());
});

const tried = platforms
  .filter(({ lacks }) => lacks === undefined)
  .map((platform) => ({ name: platform.kind.kind, platform }));

test.each(platforms)("whether people can be muted is said by $kind.kind itself", (platform) => {
  const { supports } = platform.kind;
  expect(supports.includes("muted")).toBe(platform.muting !== undefined);
});

describe.each(tried)("in a space of $name", ({ platform }) => {
  let there: Inhabited;
  let name = 0;
  beforeAll(async () => {
    there = await platform.start();
  });
  afterAll(async () => {
    expect(there.problems).toEqual([]);
    await there[Symbol.asyncDispose]();
  });

  const possible = restrictions.filter((one) => one === "removed" || platform.muting);
  describe.each(possible)("that somebody is %s", (restriction) => {
    let space: Space;
    let on: ReturnType<typeof restraintOf>;
    const isBan = restriction === "removed";
    const somebody = async (as?: "member" | "owner" | "bot") =>
      there.somebody(`mal${(name += 1)}`, as);
    const writes = () => there.asked.filter((one) => !one.startsWith("GET"));
    beforeAll(() => {
      space = spaceOf(platform, there);
      on = restraintOf(platform, space, there, restriction);
    });

    test("is taken, proved by looking again, and lifted", async () => {
      const mal = await somebody();
      expect(await space.find({})).toEqual({ waitsFor: "no-account-there" });
      expect(await space.find({ account: mal.id })).toEqual({ id: mal.id });
      expect(await on.standing(mal)).toBe("free");
      const had = await on.evidence(mal);
      expect(await on.take(mal)).toEqual({ done: true });
      expect(await on.isOn(mal.id)).toBe(true);
      expect(await on.standing(mal)).toBe(restriction);
      expect((await seenRemoved(space)).has(mal.id)).toBe(isBan);
      expect(on.prove({ id: mal.id }, restriction)).toContain(mal.id);
      const said = there.reasonShown(mal.id);
      expect([undefined, "by resolution of the conduct committee, order f2e19990"]).toContain(said);
      expect([undefined, until, inFourWeeks]).toContain(there.endsAt(mal.id));
      expect(await on.free(mal, had)).toEqual({ done: true });
      expect(await on.isOn(mal.id)).toBe(false);
      expect((await seenRemoved(space)).has(mal.id)).toBe(false);
    });

    test("twice is once, taken and lifted", async () => {
      const mal = await somebody();
      const had = await on.evidence(mal);
      for (const act of [(one: Someone) => on.take(one), (one: Someone) => on.free(one, had)]) {
        const before = writes().length;
        // oxlint-disable-next-line no-await-in-loop
        expect(await act(mal)).toEqual({ done: true });
        const after = writes().length;
        expect(after).toBeGreaterThan(before);
        // oxlint-disable-next-line no-await-in-loop
        expect(await act(mal)).toEqual({ done: true });
        expect(writes().length).toBe(after);
      }
    });

    test("a second order, which finds it there, frees them at its end", async () => {
      const mal = await somebody();
      expect(await on.take(mal)).toEqual({ done: true });
      expect(await on.free(mal, on.asOwn(await on.evidence(mal)))).toEqual({ done: true });
      expect(await on.isOn(mal.id)).toBe(false);
    });

    test("whose answer is lost is found by the next look", async () => {
      const mal = await somebody();
      const had = await on.evidence(mal);
      const bans = () => writes().filter((one) => on.taking.test(one) || on.lifting.test(one));
      there.goesWrong(on.taking, "answer is lost");
      expect(await failure(on.take(mal))).toBeInstanceOf(Transient);
      const before = bans().length;
      expect(await on.take(mal)).toEqual({ done: true });
      there.goesWrong(on.lifting, "answer is lost");
      expect(await failure(on.free(mal, had))).toBeInstanceOf(Transient);
      expect(await on.free(mal, had)).toEqual({ done: true });
      expect(bans().length - before).toBe(1);
      expect(await on.isOn(mal.id)).toBe(false);
    });

    test("goes on after a death behind any of its requests", async () => {
      const mal = await somebody();
      for (let survived = 0; ; survived += platform.deathStride ?? 1) {
        // oxlint-disable-next-line no-await-in-loop
        await on.byHand(mal.id, false);
        const died = spaceOf(platform, there, { dies: survived });
        // oxlint-disable-next-line no-await-in-loop
        const end = await failure(restraintOf(platform, died, there, restriction).take(mal));
        // oxlint-disable-next-line no-await-in-loop
        expect(await on.take(mal)).toEqual({ done: true });
        // oxlint-disable-next-line no-await-in-loop
        expect(await on.isOn(mal.id)).toBe(true);
        if (end === "no failure") break;
        expect(survived).toBeLessThan(40);
      }
    });

    test("is lifted after a death behind any of its requests", async () => {
      for (let survived = 0; ; survived += platform.deathStride ?? 1) {
        // oxlint-disable-next-line no-await-in-loop
        const mal = await somebody();
        // oxlint-disable-next-line no-await-in-loop
        const had = await on.evidence(mal);
        // oxlint-disable-next-line no-await-in-loop
        expect(await on.put({ id: mal.id }, restriction, had, order)).toEqual({ done: true });
        const died = spaceOf(platform, there, { dies: survived });
        // oxlint-disable-next-line no-await-in-loop
        const end = await failure(restraintOf(platform, died, there, restriction).free(mal, had));
        // oxlint-disable-next-line no-await-in-loop
        expect(await on.free(mal, had)).toEqual({ done: true });
        // oxlint-disable-next-line no-await-in-loop
        expect(await on.isOn(mal.id)).toBe(false);
        // oxlint-disable-next-line no-await-in-loop
        const now = await on.evidence(mal);
        expect(now).toEqual(isBan && platform.leavesOut ? now : had);
        if (end === "no failure") break;
        expect(survived).toBeLessThan(40);
      }
    });

    test("somebody else's ban is seen as such before anything is written", async () => {
      const mal = await somebody();
      await on.byHand(mal.id, true);
      const before = writes().length;
      expect(await on.standing(mal)).toBe(restriction);
      expect(await on.take(mal)).toEqual({ done: true });
      expect(writes().length).toBe(before);
    });

    test("of an owner becomes words for a person", async () => {
      const owner = await somebody("owner");
      expect(await on.take(owner)).toEqual({ waitsFor: platform.ownerReason });
      expect(await on.put({ id: owner.id }, restriction, {}, order)).toEqual({
        waitsFor: platform.ownerReason,
      });
      expect(await space.owners()).toContain(owner.id);
      expect(await on.isOn(owner.id)).toBe(false);
    });

    test("of an account that is gone becomes words for a person, and no lift", async () => {
      const mal = await somebody();
      await there.vanishes(mal.id);
      expect(await on.take(mal)).toEqual({ waitsFor: "account-gone" });
      expect(await on.free(mal)).toEqual({ waitsFor: "account-gone" });
    });

    test("whoever is looked up by name is shown with what identifies them", async () => {
      const { id, name: shown } = await somebody();
      const found = await space.identify?.(shown);
      expect(found).toMatchObject({ id, name: shown });
      const since = typeof found === "object" && "since" in found ? found.since : undefined;
      expect(`${since}`).toMatch(platform.since);
      expect(await space.identify?.("nobody-of-that-name")).toBe("nobody");
    });

    test("shows beforehand what the key may do", async () => {
      const before = writes().length;
      expect(await space.mayAct?.()).toBe(platform.mayAct);
      expect(writes().length).toBe(before);
    });

    test("with a wrong key becomes words for a person, and nobody counts as free", async () => {
      const mal = await somebody();
      const wrong = spaceOf(platform, there, { key: "conduct:wrong" });
      expect(await restraintOf(platform, wrong, there, restriction).take(mal)).toEqual({
        waitsFor: expect.stringMatching(/^key-/),
      });
      expect(await failure(wrong.removed())).toBeInstanceOf(Terminal);
      expect(await wrong.mayAct?.()).toEqual({ waitsFor: expect.stringMatching(/^key-/) });
    });

    test.each<[string, Reply, object]>([
      ["401", { status: 401, body: {} }, { waitsFor: "key-refused" }],
      ["403", { status: 403, body: {} }, { waitsFor: "key-too-weak" }],
      ["400", { status: 400, body: {} }, { waitsFor: refusedAs(platform, restriction) }],
      ["404", { status: 404, body: {} }, { waitsFor: refusedAs(platform, restriction) }],
      ["409", { status: 409, body: {} }, { waitsFor: refusedAs(platform, restriction) }],
    ])("that is refused with %s is not taken for done", async (_, reply, outcome) => {
      const mal = await somebody();
      there.goesWrong(on.taking, reply);
      expect(await on.take(mal)).toEqual(outcome);
      expect(await on.isOn(mal.id)).toBe(false);
    });

    const later = "2026-11-24T12:01:30Z";
    test.each<[string, Reply | "no answer", string | undefined]>([
      ["429 with retry-after", { status: 429, headers: { "retry-after": "89.5" } }, later],
      [
        "429 with a date",
        { status: 429, headers: { "retry-after": "Tue, 24 Nov 2026 12:01:30 GMT" } },
        later,
      ],
      ["429 with a body", { status: 429, body: { "retry-after": 90 } }, later],
      ["429 without", { status: 429, text: "slow down" }, undefined],
      ["500", { status: 500, text: "<html>" }, undefined],
      ["503", { status: 503 }, undefined],
      ["silence", "no answer", undefined],
    ])("comes later after %s", async (_, reply, retryAt) => {
      const mal = await somebody();
      const own = restraintOf(platform, spaceOf(platform, there), there, restriction);
      there.goesWrong(on.taking, reply);
      const error = await failure(own.take(mal));
      expect(error).toBeInstanceOf(Transient);
      expect(error instanceof Transient ? error.edge.retryAt : "none").toBe(retryAt);
      const before = there.asked.length;
      await failure(own.take(mal));
      // Whoever was told when asks nothing until then.
      expect(there.asked.length > before).toBe(retryAt === undefined);
      expect(await on.take(mal)).toEqual({ done: true });
    });

    test.each<[string, Reply]>([
      ["HTML instead of JSON", { status: 200, text: "<html>Welcome</html>" }],
      ["another shape", { status: 200, body: { hello: "there" } }],
      ["a redirect", { status: 302, headers: { location: "https://elsewhere.example.org/" } }],
    ])("is not known after %s", async (_, reply) => {
      const mal = await somebody();
      there.goesWrong(/^GET/, reply);
      expect(await failure(on.take(mal))).toBeInstanceOf(Terminal);
      there.goesWrong(/^GET/, reply);
      expect(await failure(space.removed())).toBeInstanceOf(Terminal);
      expect(await on.isOn(mal.id)).toBe(false);
    });

    test("waits for a key where the host set none for that origin", () => {
      const [place] = platform.kind.placesIn(platform.entryAt("https://elsewhere.example.org"));
      const surroundings = {
        fetch,
        clock: fixedClock("2026-11-24T12:00:00Z"),
        organisation: () => undefined,
        keyed: () => undefined,
      };
      const waiting = { waitsFor: "key-not-set" };
      expect(platform.kind.connect?.(place?.key ?? "", surroundings)).toEqual(waiting);
      expect(platform.kind.connect?.("no such key", surroundings)).toEqual(waiting);
    });
  });
});
