import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readingGrade, sentencesToRead } from "./reading-grade.ts";

const folder = "test/messages/snapshots";
const situations = readdirSync(`${folder}/status-comments`);
/** Mails and the register of bans are addresses and lists more than sentences. */
const pages = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
  (name) => name.endsWith(".md") && !["bans.md", "mails.md"].includes(name),
);

describe("what a committee reads is plain:", () => {
  test("a grade is that of Flesch and Kincaid", () => {
    expect(readingGrade(sentencesToRead("The cat sat on the mat."))).toBeCloseTo(-1.45, 1);
    const heavy = "The aforementioned organisational considerations necessitate reconsideration.";
    expect(readingGrade(sentencesToRead(heavy))).toBeGreaterThan(20);
  });

  test("there is a status comment for each of twenty situations, and more", () => {
    expect(situations.length).toBeGreaterThan(20);
  });

  test.for(pages)("%s", (name) => {
    const sentences = sentencesToRead(readFileSync(`${folder}/${name}`, "utf8"));
    expect(sentences.length).toBeGreaterThan(0);
    expect(readingGrade(sentences)).toBeLessThanOrEqual(8);
  });
});
