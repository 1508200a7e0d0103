import { test } from "vitest";
import { deadlineFromText } from "../../src/domain/kernel/dates/deadline-from-text.ts";
import { endOfLength } from "../../src/domain/kernel/dates/end-of-length.ts";
import appeal from "../../src/domain/chapters/appealing/commands/appeal.ts";
import { at } from "../domain/given.ts";
import { type Entry, matchesPage } from "./page.ts";

const now = at("22 16:04");

/** Dates that are not read, each for another reason. */
const dates = [
  "soon",
  "05/06/2027",
  "2027-02-29",
  "2027-05-22 25:00",
  "2027-05-22 18:00 CET",
  "18:00",
  "22 May",
  "Friday",
  "1999-12-31",
  "2037-01-01",
];

function entry(heading: string, read: unknown): Entry {
  const why = typeof read === "object" && read && "detail" in read ? read.detail : undefined;
  if (typeof why !== "string") throw new Error(`${heading} was read`);
  return [heading, why];
}

test("why a date was not read is said as it was", async () => {
  await matchesPage("dates", [
    ...dates.map((text) => entry(text, deadlineFromText(text, now))),
    entry("for ever", endOfLength("ever", now)),
    entry("received tomorrow", appeal.read("reported-1 on tomorrow: no", now)),
  ]);
});
