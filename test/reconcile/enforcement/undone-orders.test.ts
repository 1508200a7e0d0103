import { describe, expect, test } from "vitest";
import { ListedBan } from "../../../src/domain/chapters/banning/listed-ban.ts";
import { Transient } from "../../../src/ports/errors.ts";
import type { Evidence } from "../../../src/domain/values/standing.ts";
import type { Ordered, PartsOfPlace, Restraint, Space } from "../../../src/ports/space.ts";
import { undoneOrders } from "../../../src/reconcile/enforcement/undone-orders.ts";
import { aSpace } from "../../fakes/a-space.ts";
import { fixedClock } from "../../adapters/github/fixed-clock.ts";

const clock = fixedClock("2026-11-24T12:00:00Z");
const quiet = () => {};
const log = { trace: quiet, debug: quiet, info: quiet, warn: quiet, error: quiet };

const order = "f2e19990";
const mute = ListedBan.parse({
  order,
  places: [
    {
      standing: "held",
      muted: true,
      place: { kind: "discord", key: "voice", name: "voice" },
      account: "70",
    },
  ],
  from: "2026-11-24T10:00:00Z",
  until: "2027-01-20T12:00:00Z",
});

function neverAsked(): never {
  throw new Error("nobody asks that");
}

/** A space whose mutes end by themselves, and what was set anew there. */
function spaceWhere(look: Restraint["look"], parts?: PartsOfPlace) {
  const renewed: Ordered[] = [];
  const restraint: Restraint = {
    look,
    together: neverAsked,
    put: neverAsked,
    mayPass: neverAsked,
    prove: neverAsked,
    ...(parts && { parts }),
    renew: (_, ordered) => {
      renewed.push(ordered);
      return Promise.resolve({ done: true });
    },
  };
  const space: Space = {
    ...restraint,
    find: ({ account = "" }) => Promise.resolve({ id: account }),
    muting: restraint,
    removed: neverAsked,
    owners: neverAsked,
  };
  const lookOver = (before?: Parameters<typeof undoneOrders>[2], partsSeen = new Map()) =>
    undoneOrders([mute], { bans: { findSpace: () => space }, clock, log }, before, partsSeen);
  return { lookOver, renewed };
}

const stands = (standing: "free" | "muted" | "unknown") => () =>
  Promise.resolve({ standing, isMember: false, evidence: {} });

describe("looking over the orders in force", () => {
  test("sets a mute anew that a platform would end by itself", async () => {
    const { lookOver, renewed } = spaceWhere(stands("muted"));
    expect(await lookOver()).toEqual({ orders: new Set(), grown: new Set(), later: undefined });
    expect(renewed).toMatchObject([{ order, until: "2027-01-20T12:00:00Z" }]);
  });

  test("finds one that is gone, and puts nothing back", async () => {
    const { lookOver, renewed } = spaceWhere(stands("free"));
    expect((await lookOver()).orders).toEqual(new Set([order]));
    expect(renewed).toEqual([]);
  });

  test("concludes nothing where nothing is known", async () => {
    const { lookOver, renewed } = spaceWhere(stands("unknown"));
    expect((await lookOver()).orders).toEqual(new Set());
    expect(renewed).toEqual([]);
  });

  test("finds each order in a place anew as often as its rooms or lists are others", async () => {
    let rooms = ["lobby"];
    const held = ListedBan.parse({
      ...mute,
      places: [{ standing: "held", place: { kind: "matrix", key: "r", name: "r" }, account: "70" }],
    });
    const space: Space = {
      ...aSpace({ removed: () => Promise.resolve(new Set(["70"])) }),
      parts: { list: () => Promise.resolve(rooms), look: neverAsked, cover: neverAsked },
    };
    const seen = new Map<string, string>();
    const grown = async () =>
      (
        await undoneOrders(
          [held],
          { bans: { findSpace: () => space }, clock, log },
          undefined,
          seen,
        )
      ).grown;
    expect(await grown()).toEqual(new Set([order]));
    expect(await grown()).toEqual(new Set());
    rooms = ["kitchen", "lobby"];
    expect(await grown()).toEqual(new Set([order]));
    rooms = ["lobby", "kitchen"];
    expect(await grown()).toEqual(new Set());
  });

  test("finds a mute anew as often as it does not hold in others of its rooms or lists", async () => {
    let evidence: Evidence = {};
    const look: Restraint["look"] = () =>
      Promise.resolve({ standing: "unknown", isMember: false, evidence });
    const parts = { list: neverAsked, look: neverAsked, cover: neverAsked };
    const { lookOver } = spaceWhere(look, parts);
    const seen = new Map<string, string>();
    const grown = async () => (await lookOver(undefined, seen)).grown;
    for (const levels of [{ lobby: null }, { kitchen: 0 }]) {
      evidence = { levels };
      // oxlint-disable-next-line no-await-in-loop
      expect([await grown(), await grown()]).toEqual([new Set([order]), new Set()]);
    }
    expect((await spaceWhere(look).lookOver()).grown).toEqual(new Set());
    expect((await spaceWhere(stands("muted"), parts).lookOver()).grown).toEqual(new Set());
  });

  test("asks a space that is down at growing distances, an hour at most", async () => {
    const { lookOver } = spaceWhere(() =>
      Promise.reject(new Transient("down", { route: "GET /" })),
    );
    const waits: (number | undefined)[] = [];
    let { later } = await lookOver();
    for (let tries = 0; tries < 6; tries += 1) {
      waits.push(later?.minutes);
      // oxlint-disable-next-line no-await-in-loop
      ({ later } = await lookOver(later));
    }
    expect(waits).toEqual([5, 10, 20, 40, 60, 60]);
    expect(later?.retryAt).toBe("2026-11-24T13:00:00Z");
  });
});
