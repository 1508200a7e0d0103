import { expect, test } from "vitest";
import { parseLength } from "../src/control/parse-length.ts";

test.each([
  ["90s", 90_000],
  ["15m", 900_000],
  ["25h", 90_000_000],
  ["7d", 604_800_000],
  ["2w", 1_209_600_000],
  ["", undefined],
  ["h", undefined],
  ["1.5h", undefined],
  ["-1h", undefined],
  ["1y", undefined],
  ["1h 5m", undefined],
])("%s is %s milliseconds", (text, ms) => {
  expect(parseLength(text)).toBe(ms);
});
