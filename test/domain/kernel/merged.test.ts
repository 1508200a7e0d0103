import { describe, expect, test } from "vitest";
import { merged } from "../../../src/domain/kernel/merged.ts";

describe("tables of several chapters", () => {
  test("are one table", () => {
    expect(merged<{ a: number } | { b: number }>([{ a: 1 }, { b: 2 }])).toEqual({ a: 1, b: 2 });
  });

  test("never answer for one another", () => {
    const both = [{ a: 1 }, { a: 2 }];
    expect(() => merged(both)).toThrow("two chapters have the key a");
  });
});
