import { describe, expect, test } from "vitest";
import { Sha256 } from "../../src/domain/values/ids.ts";
import {
  isStatusComment,
  marked,
  printAnchor,
  printAnswerMark,
  printFrozenMark,
  readAnchor,
  readAnswerMark,
  readFrozenMark,
  unmarked,
} from "../../src/reconcile/marks/markers.ts";

const end = { n: 7, sha256: Sha256.parse("a".repeat(64)) };
const text = "### Next: tell reporter-1\n\n| promise | due |\n| --- | --- |";

describe("the invisible mark of a comment", () => {
  test("comes last, so that a mail begins with what is said", () => {
    const body = marked(text, printAnchor(end));
    expect(body.split("\n")[0]).toBe("### Next: tell reporter-1");
    expect([readAnchor(body), isStatusComment(body), unmarked(body)]).toEqual([end, true, text]);
    expect(readAnswerMark(marked("so", printAnswerMark("IC_1@2026-11-22T16:00:00Z")))).toBe(
      "IC_1@2026-11-22T16:00:00Z",
    );
    expect(readFrozenMark(marked("so", printFrozenMark("over")))).toBe("over");
  });

  test("is known again at the beginning, where it once stood", () => {
    const body = `${printAnchor(end)}\r\n${text}\r\n<!-- comity re=IC_9 -->`;
    expect([readAnchor(body), isStatusComment(body)]).toEqual([end, true]);
    expect(readAnswerMark(`${printAnswerMark("IC_1")}\nso\n${printAnswerMark("IC_2")}`)).toBe(
      "IC_1",
    );
    expect(unmarked(`${printAnswerMark("IC_1")}\nso`)).toBe("so");
  });

  test("is none in the middle of a line, and stays the last one that stands there", () => {
    expect(readAnswerMark(`he wrote ${printAnswerMark("IC_1")}`)).toBeUndefined();
    expect(unmarked("so it was")).toBe("so it was");
    const body = marked(`so\n${printAnswerMark("IC_2")}\nit was`, printAnswerMark("IC_1"));
    expect(readAnswerMark(`${body}\n\nand I add this`)).toBe("IC_1");
  });
});
