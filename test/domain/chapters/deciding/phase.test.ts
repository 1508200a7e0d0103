import { expect, test } from "vitest";
import { type Phase, phaseOf } from "../../../../src/domain/chapters/deciding/phase.ts";
import type { CaseEvent } from "../../../../src/domain/case/case-event.ts";
import type { Input } from "../../../../src/domain/case/input.ts";
import { at, bo, given, recorded, report } from "../../given.ts";
import { agreed, proposed, reprimand, underReview } from "./deliberating.ts";

const open = [...underReview, proposed(at("23 12:00"), reprimand)];
const decided = [...open, agreed(at("24 12:00"), reprimand)];
const enacted = [
  ...decided,
  recorded(at("24 15:00"), { type: "ResolutionEnacted", lines: [] }, bo),
];
const closed = recorded(at("25 12:00"), { type: "CaseClosed", closing: { as: "resolved" } }, bo);

test.each<[Phase["phase"], string, readonly (Input | CaseEvent)[]]>([
  ["reported", "nobody has answered the report", [report]],
  ["under-review", "the report is answered", underReview],
  ["deliberating", "something is proposed", open],
  ["consulting", "it is agreed", decided],
  ["enacting", "it is carried out", enacted],
  ["deliberating", "it is taken up again", [...decided, proposed(at("24 13:00"), reprimand)]],
  ["deliberating", "it is taken up later", [...enacted, proposed(at("24 16:00"), reprimand)]],
  ["closed", "it has ended", [...enacted, closed]],
])("a case is %s where %s", (phase, _, happened) => {
  expect(phaseOf(given(happened).state())).toMatchObject({ phase });
});
