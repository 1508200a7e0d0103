import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readYaml } from "../../../src/adapters/yaml/read-yaml.ts";

function faultOf(text: string) {
  const reading = readYaml(text);
  return "fault" in reading ? reading : undefined;
}

describe("reading YAML that people wrote", () => {
  test.each([
    ["an anchor", "a: 1\nb: &x 2\n", 2],
    ["an alias", "a: &x 1\nb: *x\n", 1],
    ["a tag", "a:\n  - !!js/function x\n", 2],
    ["a harmless tag too", "a: !!str 1\n", 1],
    ["a key given twice", "a: 1\nb: 2\na: 3\n", 3],
    ["a broken line", "a: 1\nb: [c: ]d\n", 2],
  ])("refuses %s and says where", (_, text, line) => {
    expect(faultOf(text)).toMatchObject({ line });
  });

  test.each([
    ["nothing", ""],
    ["a comment only", "# later\n"],
    ["two documents", "a: 1\n---\na: 2\n"],
  ])("refuses %s", (_, text) => {
    expect(faultOf(text)?.fault).toMatch(/empty|more than one/);
  });

  test("quotes nothing of the text in a fault", () => {
    expect(JSON.stringify(faultOf("a: 1\nsecret: [pat\n"))).not.toMatch(/secret|pat/);
  });

  test("keeps days as text", () => {
    expect(readYaml("from: 2026-12-20\n")).toMatchObject({ value: { from: "2026-12-20" } });
  });

  test("keeps a key called __proto__ as an own property", () => {
    const reading = readYaml("__proto__: { polluted: yes }\n");
    expect("value" in reading && Object.keys(reading.value as object)).toEqual(["__proto__"]);
  });

  test("knows on which line a value stands", () => {
    const reading = readYaml("a: 1\nb:\n  c:\n    - x\n    - { d: 1,\n        e: 2 }\nf: 3\n");
    if ("fault" in reading) throw new Error(reading.fault);
    const lines = [["a"], ["b", "c"], ["b", "c", 1], ["b", "c", 1, "e"], ["f"]].map((path) =>
      reading.lineOf(path),
    );
    expect(lines).toEqual([1, 3, 5, 6, 7]);
    expect(reading.lineOf(["b", "c", 7, "unknown"])).toBe(3);
    expect(reading.lineOf(["nowhere"])).toBeUndefined();
  });

  test("answers for any text whatever", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const reading = readYaml(text);
        expect("value" in reading || reading.fault.length > 0).toBe(true);
      }),
    );
  });
});
