import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const folder = "test/messages/snapshots";
/** What stays to be read for days: the status comment, what is told of a case, the next step. */
const staying = [
  ...readdirSync(`${folder}/status-comments`).map((name) => `status-comments/${name}`),
  "notices.md",
  "next-steps.md",
];

/** Commands to copy are read when they are written; a heading of the page is nobody's sentence. */
function sentencesOf(page: string): readonly string[] {
  return page
    .replaceAll(/^(?:> ?)*```[^]*?^(?:> ?)*```/gm, "")
    .replaceAll(/`[^`\n]*`/g, "")
    .split("\n")
    .filter((line) => !line.startsWith("## "))
    .flatMap((line) => line.split(/(?<=[.:;?]) /));
}

const relative =
  /\b(?:now|ago|today|tomorrow|yesterday)\b|\bin (?:\d+|an?|two|three|seven) (?:minute|hour|day|week|month)/i;

describe("no time is told as seen from when it was written:", () => {
  test.for(staying)("%s", (name) => {
    const said = sentencesOf(readFileSync(`${folder}/${name}`, "utf8"));
    expect(said.length).toBeGreaterThan(0);
    expect(said.filter((sentence) => relative.test(sentence))).toEqual([]);
  });
});
