import { describe, expect, test } from "vitest";
import type { RewordingInput } from "../../../src/domain/case/input.ts";
import { wordsChangedText } from "../../../src/domain/case/words-changed-text.ts";
import { addMinutes, minutesBetween } from "../../../src/domain/values/time.ts";
import { isNews, sittingsAmong } from "../../../src/domain/case/words-changed.ts";
import { Cause, NodeId } from "../../../src/domain/values/ids.ts";
import { ada, at, bo, cy, dee, given, report } from "../given.ts";

const writtenAt = at("22 17:00");

describe("what somebody made of words is news", () => {
  test.each([
    ["by another, at once", { at: writtenAt, by: dee }, cy, writtenAt, true],
    ["by an account that is gone", { at: writtenAt, by: undefined }, cy, writtenAt, true],
    [
      "by another, nobody knows when it was written",
      { at: writtenAt, by: dee },
      cy,
      undefined,
      true,
    ],
    [
      "by another, of an account that is gone",
      { at: writtenAt, by: dee },
      undefined,
      writtenAt,
      true,
    ],
    ["by two accounts that are gone", { at: writtenAt, by: undefined }, undefined, writtenAt, true],
    ["their own, after fifteen minutes", { at: at("22 17:15"), by: cy }, cy, writtenAt, false],
    ["their own, later", { at: at("22 17:16"), by: cy }, cy, writtenAt, true],
    [
      "their own, nobody knows when it was written",
      { at: at("23 17:00"), by: cy },
      cy,
      undefined,
      false,
    ],
  ])("%s", (_, change, author, written, expected) => {
    expect(isNews(change, author, written)).toBe(expected);
  });
});

describe("what the same account changes of a text", () => {
  const changes = [
    { at: at("22 18:00"), by: dee },
    { at: at("22 18:30"), by: bo },
    { at: at("22 18:59"), by: dee },
    { at: at("22 19:00"), by: dee },
    { at: at("22 19:10"), by: undefined },
  ];

  test("within the hour is told once, and from then on again", () => {
    expect(sittingsAmong(changes).map((one) => one.at)).toEqual(
      ["22 18:00", "22 18:30", "22 19:00", "22 19:10"].map((time) => at(time)),
    );
  });

  test("is told the same when more of it follows", () => {
    const before = sittingsAmong(changes.slice(0, 3));
    expect(sittingsAmong(changes).slice(0, before.length)).toEqual(before);
  });
});

describe("words that were changed", () => {
  const rewording: RewordingInput = {
    kind: "rewording",
    what: "comment",
    how: "edited",
    at: at("22 19:00"),
    cause: Cause.parse("edit:IC_7@2026-11-22T19:00:00Z:1004"),
    order: [0],
    author: cy,
    wrote: { id: NodeId.parse("IC_7"), at: writtenAt },
    by: dee,
  };

  test("are recorded once, with who did it and not what they say", () => {
    const first = given([report]).when(rewording);
    first.records({
      type: "WordsChanged",
      what: "comment",
      how: "edited",
      of: cy,
      changedBy: dee,
      words: rewording.wrote?.id,
      writtenAt,
    });
    given([report, rewording]).when(rewording).changesNothing();
  });

  test("of which less is known are recorded as far as it is", () => {
    given([report])
      .when({ ...rewording, what: "report", author: undefined, by: undefined, wrote: undefined })
      .records({ type: "WordsChanged", what: "report", how: "edited" });
  });

  test("bring nobody back who is away, since it is no act in the case", () => {
    const { added } = given([report]).when({ ...rewording, by: ada });
    expect(added.map(({ by }) => by)).toEqual(["comity"]);
  });

  const inMinute = (minute: number, by = dee) => ({
    ...rewording,
    at: addMinutes(at("22 19:00"), minute),
    cause: Cause.parse(`edit:IC_${minute}:${by.id}`),
    by,
  });
  const told = (...flood: readonly ReturnType<typeof inMinute>[]) =>
    given([report])
      .when(...flood)
      .recordsOf("WordsChanged")
      .filter((event) => event.type === "WordsChanged");

  test("are recorded five times an hour for each who changes them, however many they are", () => {
    const flood = Array.from({ length: 75 }, (_, i) => inMinute(i));
    expect(told(...flood).map((one) => minutesBetween(at("22 19:00"), one.at))).toEqual([
      0, 1, 2, 3, 4, 60, 61, 62, 63, 64,
    ]);
    expect(told(...flood.slice(0, 9), inMinute(9, bo))).toHaveLength(6);
  });

  test("are told with that, when no more of them is told", () => {
    const flood = told(...Array.from({ length: 75 }, (_, i) => inMinute(i)));
    const texts = flood.map((event) => wordsChangedText(event, { events: flood }));
    const isLast = (text: string) => text.includes("within the hour is not told here");
    // From then on each that is told is the fifth of its hour.
    expect(texts.map(isLast)).toEqual(texts.map((_, i) => i >= 4));
  });
});
