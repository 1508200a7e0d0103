import { expect, test } from "vitest";
import { lengthInWords } from "../../../src/domain/kernel/formatting/when.ts";
import { Duration } from "../../../src/domain/values/time.ts";

test.for([
  ["24h", "24 hours"],
  ["1d", "1 day"],
  ["30d", "30 days"],
  ["2w", "2 weeks"],
])("%s is %s", ([written = "", words]) => {
  expect(lengthInWords(Duration.parse(written))).toBe(words);
});
