import { describe, expect, test } from "vitest";
import { ourRegister } from "../../../fakes/record-keys.ts";
import {
  withBansOf,
  withoutBansOf,
} from "../../../../src/domain/chapters/banning/register-of-bans.ts";
import {
  isLiftNews,
  isSameRegister,
  ListedBan,
  placesHeld,
} from "../../../../src/domain/chapters/banning/listed-ban.ts";
import {
  endsAsked,
  liftsSettled,
  withLiftsAsked,
} from "../../../../src/domain/chapters/banning/lifts-asked.ts";
import { Measure } from "../../../../src/domain/values/measure.ts";
import { Instant } from "../../../../src/domain/values/time.ts";
import { inOrganisation } from "../../../fakes/spaces.ts";
import { at } from "../../given.ts";
import {
  ban,
  type Change,
  ended,
  inForce,
  listed,
  nothingHad,
  order,
} from "../enacting/some-action.ts";

const standing = (change: Change) => withBansOf([ban(change)], [])[0]?.places[0]?.standing;
const over = { at: at("23 17:00"), because: "time" as const };

describe("the register of bans", () => {
  test("lists each order once, with all its places, the oldest first (M67)", () => {
    const elsewhere = ban({ number: 2, organisation: undefined, space: "conference chat" });
    const [first, second, ...others] = withBansOf([ban(inForce), elsewhere], [listed("held")]);
    expect(first).toEqual(listed("held"));
    expect(second).toEqual({
      order: order("a"),
      person: ban().person,
      places: [
        { space: "github", standing: "held", place: inOrganisation("sandbox-org") },
        { space: "conference chat", standing: "ordered" },
      ],
      from: at("22 17:00"),
      permanent: true,
    });
    expect(others).toEqual([]);
  });

  test("keeps none of a forgotten case that ended a year ago, and all others", () => {
    const own = listed("over", { ended: over, order: order("a") });
    const other = listed("over", { ended: over, order: order("b") });
    const held = listed("held", { order: order("a") });
    const [late, soon] = [Instant.parse("2028-01-01T00:00:00Z"), at("24 12:00")];
    expect(withoutBansOf([ban(inForce)], [own, other], late)).toEqual([other]);
    expect(withoutBansOf([ban(inForce)], [own, other], soon)).toEqual([own, other]);
    expect(withoutBansOf([ban(inForce)], [held], late)).toEqual([held]);
  });

  test("lists an order of this case before a later one of another", () => {
    const later = listed("held", { from: at("23 12:00") });
    expect(withBansOf([ban(inForce)], [later]).map(({ order: name }) => name)).toEqual([
      order("a"),
      order("b"),
    ]);
  });

  test("says nothing twice, and nothing of what is no ban", () => {
    const actions = [ban(inForce), ban({ number: 2, order: undefined })];
    const once = withBansOf(actions, []);
    expect(withBansOf(actions, once)).toEqual(once);
    expect(once).toHaveLength(1);
  });

  test("keeps that another case asked for an end", () => {
    const [before] = withBansOf([ban(inForce)], []);
    const asked = { ...before, lift_asked: at("23 09:00") } as ListedBan;
    expect(withBansOf([ban(ended)], [asked])[0]).toMatchObject({
      lift_asked: at("23 09:00"),
      ended: over,
    });
  });

  test.each<[ListedBan["places"][number]["standing"], Change]>([
    ["ordered", {}],
    ["ordered", { had: nothingHad }],
    ["ordered", { waitsFor: "is-owner" }],
    ["held", inForce],
    ["held", ended],
    ["restricted-before", { ...inForce, had: { ...nothingHad, before: "removed" } }],
    ["undone-by-hand", { ...inForce, drift: { at: over.at, what: "lifted" } }],
    ["undone-by-hand", { ...inForce, drift: { at: over.at, what: "let-in-again" } }],
    ["account-gone", { ...inForce, drift: { at: over.at, what: "account-gone" } }],
    ["failed", { standing: "failed" }],
    ["over", { ...ended, lifted: { at: over.at, kept: undefined } }],
    ["over", { ...ended, lifted: { at: over.at, kept: "other-order" } }],
    ["held", { ...ended, lifted: { at: over.at, kept: "failed" } }],
  ])("says %s", (expected, change) => {
    expect(standing(change)).toBe(expected);
  });

  test("is read as it was printed, byte for byte", () => {
    const bans = withBansOf([ban({ ...ended, until: at("23 17:00") })], [listed("held")]);
    const there = { kept: [], now: at("24 17:00") };
    const files = ourRegister.printBans(bans, there);
    expect(ourRegister.readBans(files)).toEqual(bans);
    expect(ourRegister.printBans(ourRegister.readBans(files), there)).toEqual(files);
  });
});

describe("the places where the app keeps up a ban", () => {
  test.each<[ListedBan["places"][number]["standing"], Partial<ListedBan>, readonly string[]]>([
    ["held", {}, ["Sandbox-Org"]],
    ["restricted-before", {}, ["Sandbox-Org"]],
    ["blocked-before", {}, ["Sandbox-Org"]],
    ["held", { places: [{ organisation: "Sandbox-Org", standing: "held" }] }, ["Sandbox-Org"]],
    ["ordered", {}, []],
    ["undone-by-hand", {}, []],
    ["account-gone", {}, []],
    ["held", { ended: over }, []],
    ["held", { places: [{ space: "conference chat", standing: "held" }] }, []],
  ])("%s, %j: %j", (stands, change, expected) => {
    expect(placesHeld(listed(stands, change)).map(({ place }) => place.name)).toEqual(expected);
  });
});

describe("a resolution that lifts another case's ban", () => {
  const measure = Measure.parse({ kind: "lift", order: order("b"), words: "it was a mistake" });
  const lift: Change = {
    measure,
    order: undefined,
    organisation: undefined,
    person: undefined,
  };
  const action = ban(lift);

  test("asks for it in the register, once", () => {
    const asked = withLiftsAsked([action], [listed("held")]);
    expect(asked).toEqual([listed("held", { lift_asked: action.orderedAt })]);
    expect(withLiftsAsked([action], asked)).toEqual(asked);
    expect(isLiftNews([listed("held")], asked)).toBe(true);
    expect(isLiftNews(asked, asked)).toBe(false);
  });

  test("is news again to whoever asked when that order has ended, once", () => {
    const asked = [listed("held", { lift_asked: action.orderedAt })];
    const followed = [listed("over", { lift_asked: action.orderedAt, ended: over })];
    expect(isLiftNews(asked, followed)).toBe(true);
    expect(isLiftNews(followed, followed)).toBe(false);
    expect(isLiftNews([listed("held")], [listed("over", { ended: over })])).toBe(false);
  });

  test("is followed by the case that ordered it, and not by another", () => {
    const asked = [listed("held", { lift_asked: action.orderedAt })];
    expect(endsAsked([ban({ ...inForce, order: order("b") })], asked)).toEqual([order("b")]);
    expect(endsAsked([ban(inForce)], asked)).toEqual([]);
    expect(endsAsked([ban({ ...ended, order: order("b") })], asked)).toEqual([]);
  });

  test("is carried out when that has ended, and waits for people where nobody knows the ban", () => {
    expect(liftsSettled([action], [listed("held")])).toEqual([]);
    expect(liftsSettled([action], [listed("held", { ended: over })])).toEqual([
      { number: 1, endedAt: over.at },
    ]);
    expect(liftsSettled([action], [])).toEqual([{ number: 1, reason: "order-not-listed" }]);
    const waits = ban({ ...lift, waitsFor: "order-not-listed" });
    expect(liftsSettled([waits], [])).toEqual([]);
  });
});

describe("two registers of bans", () => {
  const whole = listed("held", { person: { id: 1011, login: "mal" }, lift_asked: at("23 10:00") });
  const [place] = whole.places;
  if (!place) throw new Error("no place");

  test("are the same where they say the same, however the fields of a ban are ordered", () => {
    const other = Object.fromEntries(Object.entries(whole).toReversed());
    expect(isSameRegister([whole], [ListedBan.parse(other)])).toBe(true);
    expect(isSameRegister([whole, listed("over")], [whole, listed("over")])).toBe(true);
    expect(isSameRegister([], [])).toBe(true);
  });

  test.for<Partial<ListedBan>>([
    { order: order("c") },
    { person: { id: 1010, login: "mal" } },
    { person: { id: 1011, login: "malory" } },
    { person: undefined },
    { from: at("22 12:01") },
    { until: at("25 12:00") },
    { permanent: undefined },
    { ended: over },
    { ended: { ...over, because: "lifted" } },
    { lift_asked: undefined },
    { places: [] },
    { places: [{ ...place, standing: "over" }] },
    { places: [{ ...place, space: "chat" }] },
    { places: [{ ...place, account: "17" }] },
    { places: [{ ...place, organisation: "sandbox-org" }] },
    { places: [{ ...place, place: inOrganisation("other-org") }] },
  ])("are not where a ban differs: %j", (change) => {
    const other = { ...whole, ...change };
    expect(isSameRegister([whole], [other])).toBe(false);
    expect(isSameRegister([other], [whole])).toBe(false);
  });

  test("are not where one lists more, or in another order", () => {
    const second = listed("held", { order: order("d") });
    expect(isSameRegister([whole], [whole, second])).toBe(false);
    expect(isSameRegister([whole, second], [whole])).toBe(false);
    expect(isSameRegister([whole, second], [second, whole])).toBe(false);
  });
});
