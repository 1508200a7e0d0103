import { describe, expect, test } from "vitest";
import {
  type AskedFor,
  decidedBefore,
  type PastCase,
  type PastMeasure,
} from "../../../../src/domain/chapters/reviewing/history.ts";
import { CodeName } from "../../../../src/domain/values/ids.ts";
import { PartyRef } from "../../../../src/domain/values/party.ts";
import { Instant } from "../../../../src/domain/values/time.ts";
import { named, reported1, underReview } from "../deciding/deliberating.ts";
import { asks, at, bo, config, cy, given, mal, pat, rin } from "../../given.ts";

const asksOf = (of: string) =>
  asks(bo, at("23 10:00"), { type: "AskForHistory", of: PartyRef.parse(of) });

describe("asking what was decided before (M35)", () => {
  test("is noted, and nothing of the answer", () => {
    given(named).when(asksOf("reported-1")).records({ type: "HistoryAsked", party: reported1 });
  });

  test("is refused of others than the reported, and of nobody", () => {
    given(named).when(asksOf("reporter-1")).isRefused("history-of-reported");
    given(named).when(asksOf("reported-2")).isRefused("no-such-party");
  });

  test("is refused in a case that is one for a room", () => {
    given(named, { ...config, seal: "always" })
      .when(asksOf("reported-1"))
      .isRefused("history-not-in-room");
  });
});

const measure = (kind: PastMeasure["kind"], rest: Partial<PastMeasure> = {}): PastMeasure => ({
  kind,
  orderedAt: at("03 12:00"),
  until: undefined,
  without: undefined,
  endedAt: undefined,
  ...rest,
});

/** A case like the one that asks, of somebody else. */
const past = (name: string, rest: Partial<PastCase> = {}): PastCase => ({
  name: CodeName.parse(name),
  finding: { violation: "yes", ongoing: "no", danger: "no" },
  decidedAt: at("02 12:00"),
  decided: [measure("private-reprimand")],
  ordered: [{ ...measure("private-reprimand"), person: pat }],
  isApart: false,
  concerned: [rin, pat],
  keptUntil: undefined,
  ...rest,
});
const ofMal = (kind: PastMeasure["kind"], rest: Partial<PastMeasure> = {}) =>
  ({ concerned: [rin, mal], ordered: [{ ...measure(kind, rest), person: mal }] }) as const;

const here = given(underReview).state();
const now = at("25 12:00");
const told = (cases: readonly PastCase[], rest: Partial<AskedFor> = {}) => {
  const asked = { party: reported1, state: here, config, proposed: [], now, ...rest };
  const { theirs, similar } = decidedBefore(asked, cases);
  return { theirs: theirs.map(({ name }) => name), similar: similar.map(({ name }) => name) };
};

describe("what is told of earlier cases", () => {
  test("is what was ordered of the same account, and what was decided of others, newest first", () => {
    const cases = [
      past("older-hare"),
      past("newer-hare", { decidedAt: at("04 12:00") }),
      past("same-owl", ofMal("ban")),
    ];
    expect(told(cases)).toEqual({
      theirs: ["same-owl"],
      similar: ["newer-hare", "older-hare"],
    });
  });

  test.for<readonly [string, Partial<PastCase>]>([
    ["no violation was found", { finding: { violation: "no" } }],
    ["it is unclear whether there was one", { finding: { violation: "unclear" } }],
    ["it is in a room", { isApart: true }],
    ["whoever asks is out of it", { concerned: [mal, bo] }],
    ["somebody else who reads along is part of it", { concerned: [mal, cy] }],
    ["its time to be kept is over", { keptUntil: at("25 12:00") }],
  ])("is nothing of a case where %s", ([, rest]) => {
    const cases = [past("grey-hare", rest), past("same-owl", { ...ofMal("ban"), ...rest })];
    expect(told(cases)).toEqual({ theirs: [], similar: [] });
  });

  test("is a ban until a year after its end, and no order of another party of that case", () => {
    const ban = (ended: string) =>
      past("same-owl", ofMal("ban", { endedAt: Instant.parse(ended) }));
    expect(told([ban("2025-11-26T00:00:00Z")]).theirs).toEqual(["same-owl"]);
    expect(told([ban("2025-11-25T00:00:00Z")]).theirs).toEqual([]);
    const ordered = [{ ...measure("ban"), person: undefined }];
    expect(told([past("same-owl", { concerned: [mal], ordered })]).theirs).toEqual([]);
  });

  test("is nothing about somebody whose account nobody knows", () => {
    const state = { ...here, parties: here.parties.map((one) => ({ ...one, person: undefined })) };
    expect(told([past("same-owl", ofMal("ban"))], { state }).theirs).toEqual([]);
  });

  test("calls similar what has the same finding, and one of the measures that are proposed", () => {
    const cases = [
      past("grey-hare", { finding: { violation: "yes", ongoing: "yes", danger: "no" } }),
      past("red-owl", { decided: [measure("ban")] }),
      past("no-fox", { decided: [] }),
    ];
    const state = { ...here, finding: { violation: "yes", ongoing: "no" } } as const;
    expect(told(cases).similar).toEqual(["grey-hare", "red-owl"]);
    expect(told(cases, { state }).similar).toEqual(["red-owl"]);
    expect(told(cases, { proposed: ["ban"] }).similar).toEqual(["red-owl"]);
    expect(told(cases, { proposed: ["hiatus"] }).similar).toEqual([]);
    const unfounded = { ...here, finding: { violation: "no" } } as const;
    expect(told(cases, { state: unfounded }).similar).toEqual([]);
  });

  test("names no more than ten similar cases", () => {
    const cases = Array.from("abcdefghijkl").map((letter) => past(`grey-${letter}`));
    expect(told(cases).similar).toHaveLength(10);
  });
});
