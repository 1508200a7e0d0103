import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { keyedSpace } from "../../../src/adapters/http/keyed-space.ts";
import { discordSpace } from "../../../src/adapters/spaces/discord/discord-space.ts";
import { OrderId } from "../../../src/domain/values/planned-action.ts";
import { Instant } from "../../../src/domain/values/time.ts";
import type { Space } from "../../../src/ports/space.ts";
import { startDiscord } from "../../fakes/platforms/discord.ts";
import { fixedClock } from "../github/fixed-clock.ts";

const begun = "2026-11-24T12:00:00Z";
const order = { order: OrderId.parse("f2e19990"), until: undefined };

describe("a guild on Discord", () => {
  let there: Awaited<ReturnType<typeof startDiscord>>;
  let space: Space;
  let now: Instant;
  beforeEach(() => {
    now = Instant.parse(begun);
  });
  beforeAll(async () => {
    there = await startDiscord();
    const { key, origin } = there;
    const clock = { ...fixedClock(begun), now: () => now };
    const way = keyedSpace({ key, origin, mayBePrivate: true }, { clock });
    space = discordSpace(way, "41771983423143937", clock);
  });
  afterAll(async () => {
    expect(there.problems).toEqual([]);
    await there[Symbol.asyncDispose]();
  });

  const put = (id: string) => space.put({ id }, "removed", {}, order);

  test("whoever is banned and still there is put out once more", async () => {
    const { id } = there.somebody("mal1");
    there.of(id).banReason = "spam";
    expect(await space.look({ id })).toMatchObject({ standing: "removed", isMember: true });
    expect(await put(id)).toEqual({ done: true });
    expect(there.isOut(id)).toBe(true);
  });

  test("the roles somebody had are noted before they are put out, and stay noted", async () => {
    const { id } = there.somebody("mal2");
    const before = await space.look({ id });
    expect(before).toMatchObject({ evidence: { roles: ["7001"], nick: null } });
    await put(id);
    const after = await space.look({ id });
    if ("waitsFor" in before || "waitsFor" in after) throw new Error("waits");
    expect(space.together(before.evidence, after.evidence)).toEqual(before.evidence);
  });

  test.each([
    ["an administrator", "is-owner", "member", ["7002"]],
    ["a bot", "is-bot", "bot", []],
  ] as const)("never touches %s", async (_, waitsFor, as, roles) => {
    const { id } = there.somebody("mal3", as);
    there.of(id).roles = [...roles];
    expect(await put(id)).toEqual({ waitsFor });
    expect(there.isOut(id)).toBe(false);
  });

  describe("a timeout, which Discord ends after 28 days", () => {
    const longer = { ...order, until: Instant.parse("2027-01-20T12:00:00Z") };
    const ends = (id: string) => there.of(id).timedOutUntil;
    const mute = (id: string) => space.muting?.put({ id }, "muted", {}, longer);
    const renew = (id: string, until = longer.until) =>
      space.muting?.renew?.({ id }, { ...longer, until });

    test("is set anew as far as it goes once two weeks of it are left, and not before", async () => {
      const { id } = there.somebody("mal5");
      await mute(id);
      expect(ends(id)).toBe("2026-12-22T12:00:00Z");
      now = Instant.parse("2026-12-08T12:00:00Z");
      await renew(id);
      expect(ends(id)).toBe("2026-12-22T12:00:00Z");
      now = Instant.parse("2026-12-08T12:01:00Z");
      await renew(id);
      expect(ends(id)).toBe("2027-01-05T12:01:00Z");
    });

    test("is never set beyond the end of its order", async () => {
      const { id } = there.somebody("mal6");
      await mute(id);
      now = Instant.parse("2026-12-21T12:00:00Z");
      await renew(id, Instant.parse("2026-12-24T09:00:00Z"));
      expect(ends(id)).toBe("2026-12-24T09:00:00Z");
      await renew(id, Instant.parse("2026-12-24T09:00:00Z"));
      expect(there.asked.filter((one) => one.startsWith("PATCH") && one.endsWith(id))).toHaveLength(
        2,
      );
    });

    test("that somebody took away is not put back", async () => {
      const { id } = there.somebody("mal7");
      await mute(id);
      there.of(id).timedOutUntil = null;
      await renew(id);
      expect(ends(id)).toBeNull();
    });
  });

  test("finds somebody by number, wherever they are, and by the whole of a name", async () => {
    const { id } = there.somebody("mal40");
    there.of(id).isThere = false;
    expect(await space.identify?.(id)).toMatchObject({ id, name: "mal40" });
    expect(await space.identify?.("mal40")).toBe("nobody");
    expect(await space.identify?.("123456")).toBe("nobody");
    there.somebody("mal41");
    expect(await space.identify?.("@Mal41")).toMatchObject({ name: "mal41" });
    expect(await space.identify?.("mal4")).toBe("nobody");
    expect(await space.identify?.("@")).toBe("nobody");
  });

  test("reads a list of bans to its end", async () => {
    for (let i = 0; i < 1_001; i += 1) there.byHand(there.somebody(`many${i}`).id, true);
    const before = there.asked.length;
    expect(await space.removed()).toHaveProperty("size", 1_003);
    expect(there.asked.length - before).toBe(2);
  });
});
