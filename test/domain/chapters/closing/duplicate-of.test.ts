import { expect, test } from "vitest";
import { caseClosedAs } from "../../../../src/domain/chapters/closing/duplicate-of.ts";
import { CodeName } from "../../../../src/domain/values/ids.ts";

test("a case leads on to another only where it was closed as that one's duplicate", () => {
  const of = CodeName.parse("blue-crane");
  expect(caseClosedAs({ as: "duplicate", of })).toEqual({ duplicateOf: of });
  expect(caseClosedAs({ as: "spam" })).toEqual({});
  expect(caseClosedAs(undefined)).toEqual({});
});
