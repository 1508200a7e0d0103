import { expect, test } from "vitest";
import { nextStep } from "../../../src/domain/case/next-step.ts";
import { banned, proposed, reprimand, underReview } from "../chapters/deciding/deliberating.ts";
import { ada, at, bo, config, cy, dee, given, recorded, reporter1 } from "../given.ts";

const alone = { ...config, council: undefined };
const open = [...underReview, proposed(at("23 12:00"), banned, reprimand)];
const left = [cy, dee, bo].map((one) =>
  recorded(at("23 13:00"), { type: "MemberRecused", member: one, ground: "oneself" }, one),
);
const next = (happened: Parameters<typeof given>[0]) =>
  nextStep(given(happened, () => alone).state(), alone);

test("where too few are left to agree and there is no council, others are to be brought in", () => {
  expect(next([...open, ...left])).toMatchObject({
    owed: "enough-to-agree",
    tooFew: expect.stringContaining("only 1 can decide"),
    by: [ada],
  });
  expect(next([...open, ...left.slice(1)])).toMatchObject({ owed: "approvals" });
});

test("whoever looks into a case then hears it before anything is proposed", () => {
  expect(next([...underReview, ...left])).toMatchObject({
    owed: "resolution",
    tooFew: expect.stringContaining("only 1 can decide"),
  });
  expect(next(underReview)).toMatchObject({ tooFew: undefined });
});

test("a proposal waits for the answer of whoever was asked, and the next step says so", () => {
  const asked = recorded(
    at("22 19:00"),
    { type: "QuestionAsked", party: reporter1, question: "where?" },
    ada,
  );
  expect(next([...underReview, asked])).toMatchObject({ owed: "resolution", asked: reporter1 });
  expect(next(underReview)).toMatchObject({ owed: "resolution", asked: undefined });
});
