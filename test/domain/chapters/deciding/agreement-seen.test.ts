import { describe, expect, test } from "vitest";
import { nextStep } from "../../../../src/domain/case/next-step.ts";
import type { SeenAgreement } from "../../../../src/domain/chapters/deciding/agreement.ts";
import { asReviewed, yetToAgree } from "../../../../src/domain/chapters/deciding/deliberation.ts";
import { ada, at, bo, config, cy, dee, given } from "../../given.ts";
import { banned, proposed, reprimand, underReview } from "./deliberating.ts";

const state = given([...underReview, proposed(at("23 10:00"), reprimand)]).state();
const seen = (standing: Partial<SeenAgreement>): SeenAgreement => ({
  pull: 4,
  isAgreed: false,
  faults: [],
  approved: [],
  objecting: [],
  aside: [],
  awaited: [],
  fallen: [],
  ...standing,
});

describe("a proposal whose pull request was looked at", () => {
  test("waits for those who have neither approved nor stand aside", () => {
    const reviewed = asReviewed(
      state,
      seen({ approved: [bo], aside: [cy], objecting: [dee], awaited: [ada] }),
    );
    expect(nextStep(reviewed, config)).toMatchObject({ owed: "approvals", by: [ada, dee] });
    expect(yetToAgree([bo, cy], reviewed)).toEqual([]);
  });

  test("waits for nobody once it is agreed, also by a majority", () => {
    const reviewed = asReviewed(state, seen({ approved: [bo, cy, dee], isAgreed: true }));
    expect(nextStep(reviewed, config)).toMatchObject({ owed: "approvals", by: [] });
  });

  test("is mended by any of them where it cannot be agreed or merged as it is", () => {
    const { members } = config.committee;
    const wrong = { faults: ["file-invalid" as const], approved: [bo, cy, dee, ada] };
    expect(nextStep(asReviewed(state, seen(wrong)), config)).toMatchObject({
      by: members,
      measures: ["- { kind: private-reprimand, to: reported-1 }"],
    });
    const conflict = seen({ isAgreed: true, heldUpBy: "conflict" });
    expect(nextStep(asReviewed(state, conflict), config)).toMatchObject({ by: members });
    const rules = seen({ isAgreed: true, heldUpBy: "rules" });
    expect(nextStep(asReviewed(state, rules), config)).toMatchObject({ by: [] });
  });

  test("is shown to be proposed again with a gap for the day that has passed", () => {
    const until = { ...banned, until: "2026-12-01", tell: "after" } as const;
    const late = given([...underReview, proposed(at("23 10:00"), reprimand, until)]).state();
    const passed = [{ path: "measure 2 (until)", sentence: "that day has passed already" }];
    const reviewed = asReviewed(late, seen({ faults: ["file-invalid"], problems: passed }));
    expect(nextStep(reviewed, config)).toMatchObject({
      measures: [
        "- { kind: private-reprimand, to: reported-1 }",
        "- { kind: ban, of: reported-1, spaces: [github, conference chat], until: the last day, tell: after }",
      ],
    });
  });

  test("waits for everybody where it was not looked at", () => {
    expect(nextStep(asReviewed(state, undefined), config)).toMatchObject({
      by: config.committee.members,
    });
  });

  test("leaves a case without a proposal as it is", () => {
    const before = given(underReview).state();
    expect(asReviewed(before, seen({ approved: [bo] }))).toBe(before);
  });
});
