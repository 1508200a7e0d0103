import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keyedSpace } from "../../src/adapters/http/keyed-space.ts";
import { spaceKinds } from "../../src/app/engine/space-kinds.ts";
import { OrderId } from "../../src/domain/values/planned-action.ts";
import { Instant } from "../../src/domain/values/time.ts";
import { Terminal, Transient } from "../../src/ports/errors.ts";
import type { Space } from "../../src/ports/space.ts";
import { fixedClock } from "../adapters/github/fixed-clock.ts";
import { onDiscord } from "../fakes/platforms/discord.ts";
import { onDiscourse } from "../fakes/platforms/discourse.ts";
import { onMailman } from "../fakes/platforms/mailman3.ts";
import { onMatrix } from "../fakes/platforms/matrix.ts";
import type { Reply } from "../fakes/platforms/platform.ts";
import type { Inhabited, PlatformKind, Someone } from "../fakes/platforms/someone.ts";
import { onZulip } from "../fakes/platforms/zulip.ts";

const platforms: readonly PlatformKind[] = [onDiscourse, onZulip, onMatrix, onDiscord, onMailman];
const until = Instant.parse("2026-12-24T23:59:59Z");
const order = { order: OrderId.parse("f2e19990"), until };

/**
 * The space of a platform, by its entry in the config and the host's settings.
 *
 * @param dies after that many answers, before it could act on the last
 */
function spaceOf(
  { kind, entryAt }: PlatformKind,
  { origin, key: good }: Inhabited,
  { key = good, dies = Number.POSITIVE_INFINITY }: { key?: string; dies?: number } = {},
): Space {
  const [place] = kind.placesIn(entryAt(origin));
  const clock = fixedClock("2026-11-24T12:00:00Z");
  const way = keyedSpace({ key, origin, mayBePrivate: true }, { clock });
  let heard = 0;
  const space = kind.connect?.(place?.key ?? "", {
    fetch,
    clock,
    organisation: () => undefined,
    keyed: (_, there) =>
      there !== origin
        ? undefined
        : {
            key,
            async ask(request) {
              const answer = await way.ask(request);
              if (heard === dies) throw new Error("died");
              heard += 1;
              return answer;
            },
          },
  });
  if (!space || "waitsFor" in space) throw new Error("no way there");
  return space;
}

/** One look and what follows from it, as an order brings it about. */
async function take(space: Space, { id }: Someone) {
  const seen = await space.look({ id });
  return "waitsFor" in seen ? seen : space.put({ id }, "removed", seen.evidence, order);
}

const free = (space: Space, { id }: Someone) => space.put({ id }, "free", {}, order);
const standing = async (space: Space, { id }: Someone) => {
  const seen = await space.look({ id });
  return "waitsFor" in seen ? seen.waitsFor : seen.standing;
};
const failure = async (act: Promise<unknown>) =>
  act.then(
    () => "no failure",
    (error: unknown) => error,
  );

test("in CI each has a server here", () => {
  const lacking = platforms.flatMap(({ lacks }) => lacks ?? []);
  expect(process.env["CI"] === undefined ? [] : lacking).toEqual([]);
});

test("every kind of space that takes a key is tried here", () => {
  const keyed = spaceKinds.filter(({ isKeyed }) => isKeyed).map(({ kind }) => kind);
  expect(platforms.map(({ kind }) => kind.kind).toSorted()).toEqual(keyed.toSorted());
});

describe.each(platforms.filter(({ lacks }) => lacks === undefined))(
  "a ban in a space of $kind.kind",
  (platform) => {
    let there: Inhabited;
    let space: Space;
    let name = 0;
    const somebody = async (as?: "member" | "owner" | "bot") =>
      there.somebody(`mal${(name += 1)}`, as);
    const writes = () => there.asked.filter((one) => !one.startsWith("GET"));
    beforeAll(async () => {
      there = await platform.start();
      space = spaceOf(platform, there);
    });
    afterAll(async () => {
      expect(there.problems).toEqual([]);
      await there[Symbol.asyncDispose]();
    });

    test("is taken, proved by looking again, and lifted", async () => {
      const mal = await somebody();
      expect(await space.find({})).toEqual({ waitsFor: "no-account-there" });
      expect(await space.find({ account: mal.id })).toEqual({ id: mal.id });
      expect(await standing(space, mal)).toBe("free");
      expect(await take(space, mal)).toEqual({ done: true });
      expect(await there.isOut(mal.id)).toBe(true);
      expect(await standing(space, mal)).toBe("removed");
      expect(await space.removed()).toContain(mal.id);
      expect(space.prove({ id: mal.id }, "removed")).toContain(mal.id);
      const said = there.reasonShown(mal.id);
      expect([undefined, "by resolution of the conduct committee, order f2e19990"]).toContain(said);
      expect([undefined, until]).toContain(there.endsAt(mal.id));
      expect(await free(space, mal)).toEqual({ done: true });
      expect(await there.isOut(mal.id)).toBe(false);
      expect(await space.removed()).not.toContain(mal.id);
    });

    test("twice is once, taken and lifted", async () => {
      const mal = await somebody();
      for (const act of [take, free]) {
        const before = writes().length;
        // oxlint-disable-next-line no-await-in-loop
        expect(await act(space, mal)).toEqual({ done: true });
        const after = writes().length;
        expect(after).toBeGreaterThan(before);
        // oxlint-disable-next-line no-await-in-loop
        expect(await act(space, mal)).toEqual({ done: true });
        expect(writes().length).toBe(after);
      }
    });

    test("whose answer is lost is found by the next look", async () => {
      const mal = await somebody();
      const bans = () =>
        writes().filter((one) => platform.taking.test(one) || platform.lifting.test(one));
      there.goesWrong(platform.taking, "answer is lost");
      expect(await failure(take(space, mal))).toBeInstanceOf(Transient);
      const before = bans().length;
      expect(await take(space, mal)).toEqual({ done: true });
      there.goesWrong(platform.lifting, "answer is lost");
      expect(await failure(free(space, mal))).toBeInstanceOf(Transient);
      expect(await free(space, mal)).toEqual({ done: true });
      expect(bans().length - before).toBe(1);
      expect(await there.isOut(mal.id)).toBe(false);
    });

    test("goes on after a death behind any of its requests", async () => {
      const mal = await somebody();
      for (let survived = 0; ; survived += platform.deathStride ?? 1) {
        // oxlint-disable-next-line no-await-in-loop
        await there.byHand(mal.id, false);
        const died = spaceOf(platform, there, { dies: survived });
        // oxlint-disable-next-line no-await-in-loop
        const end = await failure(take(died, mal));
        // oxlint-disable-next-line no-await-in-loop
        expect(await take(space, mal)).toEqual({ done: true });
        // oxlint-disable-next-line no-await-in-loop
        expect(await there.isOut(mal.id)).toBe(true);
        if (end === "no failure") break;
        expect(survived).toBeLessThan(40);
      }
    });

    test("somebody else's ban is seen as such before anything is written", async () => {
      const mal = await somebody();
      await there.byHand(mal.id, true);
      const before = writes().length;
      expect(await standing(space, mal)).toBe("removed");
      expect(await take(space, mal)).toEqual({ done: true });
      expect(writes().length).toBe(before);
    });

    test("of an owner becomes words for a person", async () => {
      const owner = await somebody("owner");
      expect(await take(space, owner)).toEqual({ waitsFor: platform.ownerReason });
      expect(await space.put({ id: owner.id }, "removed", {}, order)).toEqual({
        waitsFor: platform.ownerReason,
      });
      expect(await space.owners()).toContain(owner.id);
      expect(await there.isOut(owner.id)).toBe(false);
    });

    test("of an account that is gone becomes words for a person, and no lift", async () => {
      const mal = await somebody();
      await there.vanishes(mal.id);
      expect(await take(space, mal)).toEqual({ waitsFor: "account-gone" });
      expect(await free(space, mal)).toEqual({ waitsFor: "account-gone" });
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
      expect(await take(wrong, mal)).toEqual({ waitsFor: expect.stringMatching(/^key-/) });
      expect(await failure(wrong.removed())).toBeInstanceOf(Terminal);
      expect(await wrong.mayAct?.()).toEqual({ waitsFor: expect.stringMatching(/^key-/) });
    });

    test.each<[string, Reply, object]>([
      ["401", { status: 401, body: {} }, { waitsFor: "key-refused" }],
      ["403", { status: 403, body: {} }, { waitsFor: "key-too-weak" }],
      ["400", { status: 400, body: {} }, { waitsFor: platform.refusal.waitsFor }],
      ["404", { status: 404, body: {} }, { waitsFor: platform.refusal.waitsFor }],
      ["409", { status: 409, body: {} }, { waitsFor: platform.refusal.waitsFor }],
    ])("that is refused with %s is not taken for done", async (_, reply, outcome) => {
      const mal = await somebody();
      there.goesWrong(platform.taking, reply);
      expect(await take(space, mal)).toEqual(outcome);
      expect(await there.isOut(mal.id)).toBe(false);
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
      const own = spaceOf(platform, there);
      there.goesWrong(platform.taking, reply);
      const error = await failure(take(own, mal));
      expect(error).toBeInstanceOf(Transient);
      expect(error instanceof Transient ? error.edge.retryAt : "none").toBe(retryAt);
      const before = there.asked.length;
      await failure(take(own, mal));
      // Whoever was told when asks nothing until then.
      expect(there.asked.length > before).toBe(retryAt === undefined);
      expect(await take(space, mal)).toEqual({ done: true });
    });

    test.each<[string, Reply]>([
      ["HTML instead of JSON", { status: 200, text: "<html>Welcome</html>" }],
      ["another shape", { status: 200, body: { hello: "there" } }],
      ["a redirect", { status: 302, headers: { location: "https://elsewhere.example.org/" } }],
    ])("is not known after %s", async (_, reply) => {
      const mal = await somebody();
      there.goesWrong(/^GET/, reply);
      expect(await failure(take(space, mal))).toBeInstanceOf(Terminal);
      there.goesWrong(/^GET/, reply);
      expect(await failure(space.removed())).toBeInstanceOf(Terminal);
      expect(await there.isOut(mal.id)).toBe(false);
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
  },
);
