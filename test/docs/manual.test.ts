import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const docs = new URL("../../docs/", import.meta.url);
const rows = readFileSync(new URL("manual.md", docs), "utf8")
  .split("\n")
  .flatMap((line) => {
    const [, number = "", , rule = "", proof = ""] = line.split("|").map((cell) => cell.trim());
    return /^M\d+$/.test(number) ? [{ number, rule: linkIn(rule), proof: linkIn(proof) }] : [];
  });
const built = rows.filter(({ rule }) => rule !== undefined);

function linkIn(cell: string): URL | undefined {
  const path = /\]\(([^)]+)\)/.exec(cell)?.[1];
  return path === undefined ? undefined : new URL(path, docs);
}

test("the manual's sentences are numbered one after the other", () => {
  expect(rows.map(({ number }) => number)).toEqual(rows.map((_, i) => `M${i + 1}`));
  expect(built.length).toBeGreaterThan(10);
});

describe.for(built)("$number", ({ number, rule, proof }) => {
  test("has its rule in a file that is there", () => {
    expect(rule && existsSync(rule)).toBe(true);
  });

  test("is proved by a test that carries its number", () => {
    const text = proof && existsSync(proof) ? readFileSync(proof, "utf8") : "";
    expect(text).toMatch(new RegExp(`\\(.*\\b${number}\\b.*\\)`));
  });
});
