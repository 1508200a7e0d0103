import { expect, test } from "vitest";
import { saysNoAccount } from "../../../../src/domain/chapters/enacting/human-reason.ts";

test.each([
  ["account-gone", true],
  ["account-not-shown", true],
  ["permission-missing", false],
])("%s says that no such account is shown: %s", (reason, expected) => {
  expect(saysNoAccount(reason)).toBe(expected);
});
