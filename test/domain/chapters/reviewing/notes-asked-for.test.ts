import { describe, expect, test } from "vitest";
import type { CaseCommand } from "../../../../src/domain/case/case-command.ts";
import { partiesText } from "../../../../src/domain/chapters/reviewing/parties-text.ts";
import { named, reported1 } from "../deciding/deliberating.ts";
import { acknowledge, ada, asks, at, given } from "../../given.ts";

const isAsked = (...commands: readonly CaseCommand[]) => {
  const said = commands.map((one, i) => asks(ada, at(`22 17:0${i}`), one));
  return partiesText(given([...named, ...said]).state()).includes("`/note what was said`");
};
const heard = (words: string | undefined): CaseCommand => {
  return { type: "HearParty", whom: reported1, answer: undefined, words };
};
const note: CaseCommand = { type: "TakeNote", text: "we spoke" };
const finds: CaseCommand = { type: "DraftFinding", finding: { danger: "no" } };

describe("a note of what was said outside (M38)", () => {
  test("is asked for once, right after somebody was told or heard without a word of it", () => {
    expect(isAsked(heard(undefined))).toBe(true);
    expect(isAsked(acknowledge)).toBe(true);
    expect(isAsked(heard(undefined), finds)).toBe(false);
  });

  test("is not where it was said, nor once it is written", () => {
    expect(isAsked(heard("it was a joke"))).toBe(false);
    expect(isAsked({ ...acknowledge, words: "by phone" })).toBe(false);
    expect(isAsked(heard(undefined), note)).toBe(false);
  });
});
