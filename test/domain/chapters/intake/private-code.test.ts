import { describe, expect, test } from "vitest";
import {
  codeText,
  printCode,
  readCode,
  withoutCodes,
} from "../../../../src/domain/chapters/intake/private-code.ts";

const code = "70123456789ABCDEFGHJKMNPQR";

describe("a private code", () => {
  test("is printed in groups that can be copied by hand", () => {
    expect(printCode(code)).toBe("7012-3456-789A-BCDE-FGHJ-KMNP-QR");
    expect(printCode("")).toBe("");
  });

  test("is read as people copy it", () => {
    expect(readCode(printCode(code))).toBe(code);
    const mistaken = printCode(code).toLowerCase().replaceAll("0", "o").replaceAll("1", "l");
    expect(readCode(` ${mistaken.replaceAll("-", " ")} `)).toBe(code);
  });

  test.each(["", "0123", `${code}0`, `${"-".repeat(200)}${code}`])("is not %s", (typed) => {
    expect(readCode(typed)).toBeUndefined();
  });

  test("is hashed as nothing else is", () => {
    expect(codeText(code)).toBe(`private code ${code}`);
  });

  test("does not stay in what is quoted", () => {
    const quoted = `Hello\n> your code: ${printCode(code)}.`;
    expect(withoutCodes(quoted)).toBe("Hello\n> your code: (a private code stood here).");
    expect(withoutCodes("7012-3456 is none")).toBe("7012-3456 is none");
  });
});
