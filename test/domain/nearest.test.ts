import { expect, test } from "vitest";
import { nearest } from "../../src/domain/nearest.ts";

const verbs = ["acknowledge", "recuse", "told", "next"];

test.for([
  { word: "acknowlege", meant: "acknowledge" },
  { word: "recsue", meant: "recuse" },
  { word: "RECUSE", meant: "recuse" },
  { word: "tolde", meant: "told" },
  { word: "tmp", meant: undefined },
  { word: "x", meant: undefined },
  { word: "acknowledgement", meant: undefined },
])("$word is taken for $meant", ({ word, meant }) => {
  expect(nearest(word, verbs)).toBe(meant);
});
