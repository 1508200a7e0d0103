import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { buildingOnOthers } from "./building-on-others.ts";

const files = ["test", "packages"]
  .filter((folder) => existsSync(folder))
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => join(folder, path)),
  )
  .filter((path) => path.endsWith(".test.ts") && !path.includes("node_modules"));

test("tests that build on each other are the steps of a sequence that says so", () => {
  expect(files.length).toBeGreaterThan(150);
  const found = files.flatMap((path) =>
    buildingOnOthers(readFileSync(path, "utf8")).map((what) => `${path}, ${what}`),
  );
  expect(found).toEqual([]);
});

describe("a test file in which", () => {
  const handedOn = (name: string, line = 2) => [
    `line ${line}: a test assigns ${name}, which other tests read`,
  ];
  const unkept = ["line 1: describe.sequential keeps its order only with { shuffle: false }"];

  test.each<[string, string, readonly string[]]>([
    [
      "a test assigns what the file declares",
      `let a;\ntest("x", () => { a = 1; });`,
      handedOn("a"),
    ],
    [
      "a test assigns what its describe declares",
      `describe("d", () => { let a;\ntest.each([1])("x", () => { a += 1; }); });`,
      handedOn("a"),
    ],
    ["a test counts up", `let a = 0;\ntest("x", async () => { a++; });`, handedOn("a")],
    ["a test takes apart", `let a, b;\ntest("x", () => { ({ c: [a] } = f()); });`, handedOn("a")],
    [
      "a test assigns in a function of its own",
      `let a;\ntest("x", () => { const f = () => { a = 1; }; f(); });`,
      handedOn("a"),
    ],
    ["a sequence may be shuffled", `describe.sequential("d", () => {});`, unkept],
    ["a sequence is shuffled", `describe.sequential("d", { shuffle: true }, () => {});`, unkept],
    [
      "a sequence says so and hands on",
      `describe.sequential("d", { shuffle: false }, () => { let a; test("x", () => { a = 1; }); });`,
      [],
    ],
    [
      "a describe of a sequence hands on",
      `describe.sequential("d", { shuffle: false }, () => { let a;
        describe("e", () => { test("x", () => { a = 1; }); }); });`,
      [],
    ],
    ["a hook prepares", `let a;\nbeforeAll(() => { a = 1; });\ntest("x", () => { f(a); });`, []],
    [
      "a hook puts it back before each test",
      `let a;\nbeforeEach(() => { a = 1; });\ntest("x", () => { a = 2; });`,
      [],
    ],
    ["a test has its own", `let a;\ntest("x", () => { let a; a = 1; });`, []],
    ["a test changes a field", `const a = {};\ntest("x", () => { a.b = 1; });`, []],
  ])("%s", (_, text, found) => {
    expect(buildingOnOthers(text)).toEqual(found);
  });
});
