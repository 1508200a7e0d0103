import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { regularExpressionsIn } from "./regular-expressions-in.ts";

// Its native checkers are other programs; what is asked here is answered by JavaScript alone.
process.env["RECHECK_BACKEND"] = "pure";
const { check } = await import("recheck");

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => `src/${name}`);
const places = new Map<string, { source: string; flags: string; at: string[] }>();
for (const file of files)
  for (const { source, flags, line } of regularExpressionsIn(readFileSync(file, "utf8"))) {
    const known = places.get(`/${source}/${flags}`) ?? { source, flags, at: [] };
    places.set(`/${source}/${flags}`, { ...known, at: [...known.at, `${file}:${line}`] });
  }

async function kindOf(source: string, flags: string): Promise<string> {
  // Every try begins with the same numbers, so that the answer is the same too.
  const answer = await check(source, flags, { randomSeed: 1, timeout: 60_000 });
  return answer.status === "vulnerable" ? `vulnerable ${answer.complexity.type}` : answer.status;
}

describe("no text of somebody's keeps a regular expression busy:", () => {
  test("they are looked for", () => {
    expect(places.size).toBeGreaterThan(100);
  });

  test.each([...places.entries()])("%s", { timeout: 90_000 }, async (_, { source, flags, at }) => {
    expect([await kindOf(source, flags), at]).toEqual(["safe", at]);
  });

  test.each([
    ["^(a+)+$", "vulnerable exponential"],
    [" *at:", "vulnerable polynomial"],
    ["^(?:[^:\\n]|:(?=\\d)){1,60}([^]*)$", "safe"],
  ])("%s is known to be %s", async (source, kind) => {
    expect(await kindOf(source, "")).toBe(kind);
  });

  test("also where it is made from a text", () => {
    const text = "const a = new RegExp(`^${b}+$`, 'u');\nconst c = RegExp('d');";
    expect(regularExpressionsIn(text)).toEqual([
      { line: 1, source: "^word+$", flags: "u" },
      { line: 2, source: "d", flags: "" },
    ]);
    expect(() => regularExpressionsIn("new RegExp(made)")).toThrow("line 1: nobody can tell");
  });
});
