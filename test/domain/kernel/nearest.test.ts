import { expect, test } from "vitest";
import { nearest } from "../../../src/domain/kernel/nearest.ts";

const verbs = ["acknowledge", "recuse", "told", "next"];

test.for([
  { word: "acknowlege", meant: "acknowledge" },
  { word: "recsue", meant: "recuse" },
  { word: "RECUSE", meant: "recuse" },
  { word: "tolde", meant: "told" },
  { word: "tmp", meant: undefined },
  { word: "x", meant: undefined },
  { word: "acknowledgement", meant: undefined },
  { word: "aknowlege", meant: "acknowledge" },
  { word: "bold", meant: "told" },
  { word: "becuze", meant: undefined },
])("$word is taken for $meant", ({ word, meant }) => {
  expect(nearest(word, verbs)).toBe(meant);
});

test("of two that a word may mean the nearer is taken, of two as near the first", () => {
  expect(nearest("inrecuse", ["recuse", "unrecuse"])).toBe("unrecuse");
  expect(nearest("inrecuse", ["unrecuse", "recuse"])).toBe("unrecuse");
  expect(nearest("nrecuse", ["recuse", "unrecuse"])).toBe("recuse");
  expect(nearest("nrecuse", ["unrecuse", "recuse"])).toBe("unrecuse");
});
