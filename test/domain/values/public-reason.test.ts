import { describe, expect, test } from "vitest";
import { OrderId } from "../../../src/domain/values/planned-action.ts";
import { isPublicReason, publicReason } from "../../../src/domain/values/public-reason.ts";

const reason = publicReason(OrderId.parse("f2e19990"));

describe("what a platform's field for a reason says", () => {
  test("names the order and nothing of a case", () => {
    expect(reason).toBe("by resolution of the conduct committee, order f2e19990");
  });

  test("is known again whatever order it names, and told from everybody else's words", () => {
    expect(isPublicReason(reason)).toBe(true);
    expect(isPublicReason(reason.replace("f2e19990", "00000000"))).toBe(true);
    for (const other of [undefined, "", "spam", `${reason}, I think`, `not ${reason}`])
      expect(isPublicReason(other)).toBe(false);
  });
});
