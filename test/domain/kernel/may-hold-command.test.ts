import { expect, test } from "vitest";
import { mayHoldCommand } from "../../../src/domain/kernel/may-hold-command.ts";

test.each([
  ["I agree.", false],
  ["see https://x.test/ack and a/b", false],
  ["/acknowledge", true],
  ["I agree.\r\n  > 1. **/acknowledge", true],
  ["\u200b\uFF0Facknowledge", true],
  ["- [x] /note", true],
  ["| a | **/note | b |", true],
  ["<p>he</p><p>\uFF0Fnote", true],
  ["a line\n/usr/bin is no command, which takes reading to know", true],
])("%j may hold a command: %s", (text, may) => {
  expect(mayHoldCommand(text)).toBe(may);
});
