import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { stride } from "../world/stride.ts";
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

// What was found safe is looked at again by the nightly run alone: its answer changes with `recheck`,
// and not with ours. `-u` writes down what is new and safe, and drops what is gone.
const listed = new URL("safe-regular-expressions.txt", import.meta.url);
const known = stride > 1 ? new Set(readFileSync(listed, "utf8").split("\n")) : new Set<string>();
const safe = [...places.keys()].filter((pattern) => known.has(pattern));
const unknown = [...places].filter(([pattern]) => !known.has(pattern));

async function kindOf(source: string, flags: string): Promise<string> {
  // Every try begins with the same numbers, so that the answer is the same too.
  const answer = await check(source, flags, { randomSeed: 1, timeout: 60_000 });
  return answer.status === "vulnerable" ? `vulnerable ${answer.complexity.type}` : answer.status;
}

describe("no text of somebody's keeps a regular expression busy:", () => {
  test("they are looked for", () => {
    expect(places.size).toBeGreaterThan(100);
  });

  test.each(unknown)("%s", { timeout: 90_000 }, async (pattern, { source, flags, at }) => {
    expect([await kindOf(source, flags), at]).toEqual(["safe", at]);
    safe.push(pattern);
  });

  test("all of them are listed, and nothing else is", async () => {
    await expect(`${safe.toSorted().join("\n")}\n`).toMatchFileSnapshot(listed.pathname);
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
