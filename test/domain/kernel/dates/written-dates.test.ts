import { utc } from "../../../../src/domain/kernel/formatting/when.ts";
import { describe, expect, test } from "vitest";
import { deadlineFromText } from "../../../../src/domain/kernel/dates/deadline-from-text.ts";
import { endOfLength } from "../../../../src/domain/kernel/dates/end-of-length.ts";
import { instantFromText } from "../../../../src/domain/kernel/dates/instant-from-text.ts";
import { isMeantAsDate } from "../../../../src/domain/kernel/dates/written-date.ts";
import { at } from "../../given.ts";

const now = at("22 16:04");
const deadline = (text: string) => deadlineFromText(text, now);

describe("a date as people write it, read at one instant", () => {
  test.for([
    ["2027-05-22", "2027-05-22T23:59:59Z"],
    ["2027-05-22 18:00", "2027-05-22T18:00:00Z"],
    ["2027-05-22 18:00 +01:00", "2027-05-22T17:00:00Z"],
    ["2027–05–22", "2027-05-22T23:59:59Z"],
    ["22 May 2027", "2027-05-22T23:59:59Z"],
    ["May 22, 2027", "2027-05-22T23:59:59Z"],
    ["in 3 days", "2026-11-25T16:04:00Z"],
    ["in a week", "2026-11-29T16:04:00Z"],
    ["tomorrow", "2026-11-23T23:59:59Z"],
    ["3d", "2026-11-25T16:04:00Z"],
    ["2028-02-29", "2028-02-29T23:59:59Z"],
  ] as const)("%s ends %s", ([text, ends]) => {
    expect(deadline(text)).toBe(ends);
  });

  test.for([
    ["05/06/2027", "day or month first? Write 2027-06-05 or 2027-05-06"],
    ["2027-02-29", "there is no such day"],
    ["2026-11-22 25:00", "there is no such time"],
    ["9999-12-31", "it is more than ten years ahead"],
    ["1999-12-31", "it is before the year 2000"],
    ["soon", "it is no date"],
    ["next", "it is no date"],
  ] as const)("%s is none: %s", ([text, why]) => {
    expect(deadline(text)).toEqual({ refused: "date-not-read", detail: why });
  });
});

describe("a date may be written in other ways", () => {
  test.for([
    ["2027\u201105\u201122", "2027-05-22T23:59:59Z"],
    [" 2027-05-22\u00a018:00 ", "2027-05-22T18:00:00Z"],
    ["\u200e2027-05-22.", "2027-05-22T23:59:59Z"],
    ["2027/5/2", "2027-05-02T23:59:59Z"],
    ["22.05.2027", "2027-05-22T23:59:59Z"],
    ["05/22/2027", "2027-05-22T23:59:59Z"],
    ["05/05/2027", "2027-05-05T23:59:59Z"],
    ["22-May-2027", "2027-05-22T23:59:59Z"],
    ["Saturday, 22nd of May 2027", "2027-05-22T23:59:59Z"],
    ["22 Sept. 2027", "2027-09-22T23:59:59Z"],
    ["22. Nov 2026, 18:00", "2026-11-22T18:00:00Z"],
    ["2026-11-22T16:04:11Z", "2026-11-22T16:04:11Z"],
    ["2026-11-22 16:04 +0100", "2026-11-22T15:04:00Z"],
    ["2026-11-22T16:04-05:30", "2026-11-22T21:34:00Z"],
    ["2026-11-22 16:04 UTC", "2026-11-22T16:04:00Z"],
    [utc(now), "2026-11-22T16:04:00Z"],
    ["2026-11-22 16:04 UTC+1", "2026-11-22T15:04:00Z"],
    ["22 Nov 2026 at 6pm", "2026-11-22T18:00:00Z"],
    ["22 Nov 2026 12:30 am", "2026-11-22T00:30:00Z"],
    ["today 18:00", "2026-11-22T18:00:00Z"],
    // There it is the 23rd already.
    ["today 18:00 +10:00", "2026-11-23T08:00:00Z"],
    ["In 1 hour", "2026-11-22T17:04:00Z"],
    ["in 2 weeks", "2026-12-06T16:04:00Z"],
    ["in two months", "2027-01-22T16:04:00Z"],
    ["in 10 years", "2036-11-22T16:04:00Z"],
    ["an hour from now", "2026-11-22T17:04:00Z"],
    ["90 min", "2026-11-22T17:34:00Z"],
    ["3 days ago", "2026-11-19T16:04:00Z"],
    ["now", "2026-11-22T16:04:00Z"],
  ] as const)("%j ends %s", ([text, ends]) => {
    expect(deadline(text)).toBe(ends);
  });

  test.for([
    ["22 November", "of which year? Write it as 2027-05-22"],
    ["next Friday", "which day is that? Write it as 2027-05-22"],
    ["Monday", "which day is that? Write it as 2027-05-22"],
    ["18:00", "of which day? Write it as 2027-05-22 18:00"],
    ["2027-05-22 18:00 CET", "which zone is that? Write it as 2027-05-22 18:00 +01:00"],
    ["2027-05-22 13 pm", "there is no such time"],
    ["2027-05-22 0am", "there is no such time"],
    ["2027-05-22 18:60", "there is no such time"],
    ["2027-05-22 18:00:60", "there is no such time"],
    ["2027-05-22 18:00 +15:00", "there is no such time"],
    ["2027-05-22 18:00 +01:99", "there is no such time"],
    ["soon 18:00", "it is no date"],
    ["31/11/2027", "there is no such day"],
    ["2027-13-01", "there is no such day"],
    ["in 9999 weeks", "it is more than ten years ahead"],
    ["in 9999 years", "it is more than ten years ahead"],
    ["2036-11-23", "it is more than ten years ahead"],
    ["99 years ago", "it is before the year 2000"],
    ["in a while", "it is no date"],
    ["in 0 days", "it is no date"],
    ["in no time", "it is no date"],
    ["in 3 moons", "it is no date"],
    ["yesterday evening", "it is no date"],
    ["22 May 27", "it is no date"],
    ["the 22", "it is no date"],
    ["22 foo 2027", "it is no date"],
    ["2027 May 22", "it is no date"],
    ["22 May 2027 or so", "it is no date"],
    ["first May 2027", "it is no date"],
    ["foo-bar-baz", "it is no date"],
    ["", "it is no date"],
    ["2027-05-22".padEnd(70, "!"), "it is no date"],
  ] as const)("%s is none: %s", ([text, why]) => {
    expect(deadline(text)).toEqual({ refused: "date-not-read", detail: why });
  });
});

describe("when something happened", () => {
  test.for([
    ["2026-11-21", "2026-11-21T00:00:00Z"],
    ["yesterday", "2026-11-21T00:00:00Z"],
    ["yesterday 14:00", "2026-11-21T14:00:00Z"],
    ["yesterday at 14:00", "2026-11-21T14:00:00Z"],
    ["20 Nov 2026", "2026-11-20T00:00:00Z"],
    ["2 hours ago", "2026-11-22T14:04:00Z"],
  ] as const)("%s began %s", ([text, began]) => {
    expect(instantFromText(text, now)).toBe(began);
  });

  test("is not said by what is no date", () => {
    expect(instantFromText("some day", now)).toMatchObject({ refused: "date-not-read" });
  });
});

describe("a length of time", () => {
  test.for([
    ["3d", "2026-11-25T16:04:00Z"],
    ["12 Hours", "2026-11-23T04:04:00Z"],
    ["a\u00a0week", "2026-11-29T16:04:00Z"],
    ["1y", "2027-11-22T16:04:00Z"],
  ] as const)("%s ends %s", ([text, ends]) => {
    expect(endOfLength(text, now)).toBe(ends);
  });

  test.for(["until Friday", "2027-05-22", "3", "9999 weeks"])("is not %s", (text) => {
    expect(endOfLength(text, now)).toMatchObject({ refused: "date-not-read" });
  });
});

describe("words where a date may stand are meant as one:", () => {
  test.for([
    ["2026-11-22 14:00", true],
    ["yesterday evening", true],
    ["Tuesday", true],
    ["last night", true],
    ["Nov 20", true],
    ["two hours ago", true],
    ["about 14:00", true],
    ["the venue", false],
    ["that evening I was elsewhere", false],
    ["mayor's office", false],
    ["last", false],
  ] as const)("%s: %s", ([text, isMeant]) => {
    expect(isMeantAsDate(text)).toBe(isMeant);
  });
});
