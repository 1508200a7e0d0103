import { describe, expect, test } from "vitest";
import { dueActions } from "../../../../src/domain/chapters/banning/due-actions.ts";
import { dueOrdersText } from "../../../../src/domain/chapters/banning/orders-text.ts";
import { liftsDue } from "../../../../src/domain/chapters/banning/lifts-due.ts";
import type { ListedBan } from "../../../../src/domain/chapters/banning/listed-ban.ts";
import { withBansOf } from "../../../../src/domain/chapters/banning/register-of-bans.ts";
import { barredAt } from "../../../../src/domain/chapters/banning/with-barred.ts";
import { humanReasonSentence } from "../../../../src/domain/chapters/enacting/human-reason-text.ts";
import { Measure } from "../../../../src/domain/values/measure.ts";
import type { Place } from "../../../../src/domain/values/place.ts";
import { wordsFor } from "../../../../src/domain/values/space-words.ts";
import { spaceWords } from "../../../fakes/spaces.ts";
import { at, config, mal } from "../../given.ts";
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
const now = at("24 12:00");
const tomorrow = at("25 12:00");
const there = { organisation: undefined, place: forum, space: "forum", account: "77" };
const measure = Measure.parse({ kind: "muted", of: "reported-1", spaces: ["forum"] });
const muted = (change: Change = {}) => ban({ ...there, measure, ...change });
const banned = (change: Change = {}) =>
  ban({ ...there, number: 2, order: order("b"), ...inForce, ...change });
const elsewhere = (change: Partial<ListedBan> = {}, isMute?: true) =>
  listed("held", {
    order: order("c"),
    person: mal,
    places: [
      {
        standing: "held",
        ...(isMute && { muted: isMute }),
        space: "forum",
        place: forum,
        account: "77",
      },
    ],
    ...change,
  });
const due = (actions: Parameters<typeof caseWith>[0], others: readonly ListedBan[] = []) => {
  const found = dueActions(caseWith(actions), { config, listed: others, now, recordedAt: now });
  return [found.impose.length, ...found.outranked.map(({ until }) => until)];
};
const lifts = (actions: Parameters<typeof caseWith>[0], others: readonly ListedBan[] = []) =>
  liftsDue(caseWith(actions), { listed: others, now, recordedAt: now }).map(({ action, does }) => [
    action.number,
    does,
  ]);

describe("a mute below a ban of the same account", () => {
  test("waits until the ban ends, and at most a day for the next look", () => {
    expect(due([muted()])).toEqual([1]);
    expect(due([muted(), banned({ until: at("24 18:00") })])).toEqual([0, at("24 18:00")]);
    expect(
      due([muted(), banned({ until: at("24 18:00") }), banned({ until: at("29 18:00") })]),
    ).toEqual([0, at("24 18:00")]);
    expect(due([muted()], [elsewhere({ until: at("29 18:00") })])).toEqual([0, tomorrow]);
    expect(due([muted(), banned(ended)])).toEqual([0, tomorrow]);
  });

  test("begins where the ban is of another account, in another place, or over", () => {
    expect(due([muted(), banned({ account: "78" })])).toEqual([1]);
    expect(due([muted(), banned({ place: { ...forum, key: "other" } })])).toEqual([1]);
    expect(due([muted(), ban()])).toEqual([2]);
    expect(due([muted()], [elsewhere({ ended: { at: now, because: "time" } })])).toEqual([1]);
    expect(due([muted()], [elsewhere({}, true)])).toEqual([1]);
  });

  test("is lifted once the ban has given back what they had", () => {
    expect(lifts([muted(ended), banned()])).toEqual([[1, "wait"]]);
    expect(lifts([muted(ended)], [elsewhere({ until: at("29 18:00") })])).toEqual([[1, "wait"]]);
    expect(lifts([muted(ended)])).toEqual([[1, "release"]]);
  });

  test("neither holds the ban nor is held by it", () => {
    expect(lifts([muted(inForce), banned(ended)])).toEqual([[2, "release"]]);
    expect(lifts([muted(ended), muted({ ...inForce, number: 2, order: order("b") })])).toEqual([
      [1, "keep"],
    ]);
  });
});

describe("an order that mutes", () => {
  test("stands in the register as such", () => {
    const [entry] = withBansOf([muted(inForce)], []);
    expect(entry?.places).toMatchObject([{ standing: "held", muted: true }]);
    const before = { ...inForce, had: { before: "muted" as const, evidence: {} } };
    expect(withBansOf([muted(before)], [])[0]?.places).toMatchObject([
      { standing: "restricted-before" },
    ]);
  });

  test("bars nobody from deciding, and a ban does", () => {
    const since = { from: at("22 17:00"), until: at("29 18:00") };
    expect(barredAt([elsewhere(since, true)], now)).toEqual([]);
    expect(barredAt([elsewhere(since)], now)).toEqual([mal]);
  });

  test("is called one where its end nears", () => {
    const note = { order: order("a"), what: "end-nears", at: now, dueAt: now } as const;
    const state = caseWith([muted(inForce)], { orderNotes: [note] });
    expect(dueOrdersText(state)).toContain("mute a0000000");
  });

  test("is for people where the platform has nothing like it, at its end too", () => {
    const where = { place: "chat", account: undefined };
    const said = (isLifting: boolean) =>
      humanReasonSentence("cannot-mute", { ...where, isLifting }, undefined);
    expect(said(false)).toMatch(/^chat cannot mute one person\. Whoever looks after it sees to it/);
    expect(said(true)).toMatch(/lets them write there again$/);
    expect(wordsFor("muted", spaceWords.get("zulip"))).toEqual(wordsFor("removed", undefined));
    expect(wordsFor("muted", spaceWords.get("discourse")).left).toBe(
      "a silence from before was left",
    );
  });
});
