import { describe, expect, test } from "vitest";
import { replay } from "../../../../src/domain/case/replay.ts";
import { dueActions } from "../../../../src/domain/chapters/banning/due-actions.ts";
import { liftsDue } from "../../../../src/domain/chapters/banning/lifts-due.ts";
import { ListedBan, placesHeld } from "../../../../src/domain/chapters/banning/listed-ban.ts";
import { withBansOf } from "../../../../src/domain/chapters/banning/register-of-bans.ts";
import { banActions } from "../../../../src/domain/chapters/enacting/ban-actions.ts";
import { withAccount } from "../../../../src/domain/chapters/enacting/with-account.ts";
import { AccountThere, isSameAccount } from "../../../../src/domain/values/account-there.ts";
import { Measure } from "../../../../src/domain/values/measure.ts";
import { PartyRef } from "../../../../src/domain/values/party.ts";
import type { Place } from "../../../../src/domain/values/place.ts";
import { at, config, given, mal, pat, recorded, report } from "../../given.ts";
import {
  ban,
  caseWith,
  type Change,
  ended,
  inForce,
  listed,
  order,
} from "../enacting/some-action.ts";

const forum: Place = { kind: "discourse", key: "FORUM https://forum.example.org", name: "forum" };
const reported1 = PartyRef.parse("reported-1");
const now = at("24 12:00");
const onForum = (change: Change = {}) =>
  ban({ organisation: undefined, place: forum, space: "forum", account: "77", ...change });
const named = (id: string, place: Place = forum) => ({
  space: "forum",
  places: [{ kind: place.kind, key: place.key }],
  account: AccountThere.parse({ id, name: `mal${id}` }),
});

describe("a ban from a space with accounts of its own", () => {
  const measure = Measure.parse({ kind: "ban", of: "reported-1", spaces: ["forum", "github"] });
  const wide = { ...config, spaces: [{ name: "forum", places: [forum] }, ...config.spaces] };
  const planned = (accounts?: readonly ReturnType<typeof named>[]) =>
    measure.kind === "ban"
      ? banActions(measure, order("a"), { person: mal, ...(accounts && { accounts }) }, wide)
      : [];

  test("is one action for each account known there, and one where none is", () => {
    const ids = (accounts?: readonly ReturnType<typeof named>[]) =>
      planned(accounts).map(({ place, account }) => [place?.key, account]);
    expect(ids([named("77"), named("78"), named("77")])).toEqual([
      [forum.key, "77"],
      [forum.key, "78"],
      ["sandbox-org", undefined],
    ]);
    expect(ids([named("77", { ...forum, key: "elsewhere" })])).toEqual([
      [forum.key, undefined],
      ["sandbox-org", undefined],
    ]);
    expect(ids()).toHaveLength(2);
  });

  test("is an action without a person where the party is not in the case any more", () => {
    const actions = measure.kind === "ban" ? banActions(measure, order("a"), undefined, wide) : [];
    expect(actions.map(({ place, person }) => [place?.key, person])).toEqual([
      [forum.key, undefined],
      ["sandbox-org", undefined],
    ]);
  });

  test("is of the account that gets known afterwards, where it lacked one", () => {
    const event = recorded(at("22 18:00"), {
      type: "AccountNamed",
      party: reported1,
      ...named("78"),
    });
    if (event.type !== "AccountNamed") throw new Error("another event");
    const accounts = withAccount(
      [
        onForum({ account: undefined }),
        onForum({ account: undefined, waitsFor: "no-account-there" }),
        onForum(),
        onForum({ account: undefined, ...inForce }),
        ban(),
      ],
      event,
    ).map(({ account }) => account);
    expect(accounts).toEqual(["78", "78", "77", undefined, undefined]);
    const state = replay([...given([]).when(report).added, event]);
    expect(state?.actions).toEqual([]);
  });

  test("is carried out without an account on GitHub, and for people without one there", () => {
    const due = (action: ReturnType<typeof ban>) => {
      const found = dueActions(caseWith([action]), { config, listed: [], now, recordedAt: now });
      return [found.impose.length, ...found.handOver.map(({ reason }) => reason)];
    };
    expect(due(onForum({ person: undefined }))).toEqual([1]);
    expect(due(onForum({ person: undefined, account: undefined }))).toEqual([
      0,
      "no-account-there",
    ]);
    expect(due(ban({ person: undefined }))).toEqual([0, "no-account-known"]);
  });

  test("counts accounts of one person once, where many people lose access", () => {
    const of = (n: number) =>
      Measure.parse({ kind: "ban", of: `reported-${n}`, spaces: ["forum"] });
    const due = (actions: readonly Change[]) =>
      dueActions(
        caseWith(actions.map((one, i) => onForum({ number: i + 1, person: undefined, ...one }))),
        { config, listed: [], now, recordedAt: now },
      ).impose.length;
    const accounts = ["1", "2", "3", "4"].map((account) => ({ account }));
    expect(due(accounts)).toBe(4);
    expect(due(accounts.map((one, i) => ({ ...one, measure: of(i + 1) })))).toBe(0);
    const other = Measure.parse({ kind: "other", of: "reported-1", words: "x" });
    expect(due(accounts.map((one) => ({ ...one, measure: other })))).toBe(0);
  });

  test("is held by another order of the same account only", () => {
    const over = onForum({ ...ended, order: order("b"), number: 2 });
    const lifts = (account: string) =>
      liftsDue(caseWith([over]), {
        listed: [listed("held", { order: order("c"), person: mal, places: [heldThere(account)] })],
        now,
        recordedAt: now,
      }).map(({ does }) => does);
    expect(lifts("77")).toEqual(["keep"]);
    expect(lifts("78")).toEqual(["release"]);
  });

  test("stands in the register with its account", () => {
    const [entry] = withBansOf([onForum(inForce)], []);
    expect(entry?.places).toEqual([{ ...heldThere("77") }]);
    expect(entry && placesHeld(ListedBan.parse(entry))).toEqual([
      { place: forum, person: mal, account: "77", restriction: "removed" },
    ]);
  });
});

const heldThere = (account: string) => ({
  standing: "held" as const,
  space: "forum",
  place: forum,
  account,
});

describe("two of a place are one account", () => {
  test.each([
    [{ account: "77" }, { account: "77", person: mal }, true],
    [{ account: "77" }, { account: "78" }, false],
    [{ account: "77", person: mal }, { person: mal }, false],
    [{ person: mal }, { person: { ...mal, login: "malory" } }, true],
    [{ person: mal }, { person: pat }, false],
    [{ person: mal }, {}, false],
    [{}, {}, false],
  ])("%o, %o: %s", (one, other, isSame) => {
    expect(isSameAccount(one, other)).toBe(isSame);
  });
});
