import { describe, expect, test } from "vitest";
import { GitOid } from "../../../../src/domain/values/ids.ts";
import type { Person } from "../../../../src/domain/values/person.ts";
import { agreementOn } from "../../../../src/domain/chapters/deciding/consensus.ts";
import type { SeenReview } from "../../../../src/domain/kernel/opinion-of.ts";
import { ada, bo, cy, dee, eve, rin } from "../../given.ts";

const head = GitOid.parse("b".repeat(40));
const before = GitOid.parse("a".repeat(40));

function review(
  by: Person,
  state: SeenReview["state"],
  details: Partial<SeenReview> = {},
): SeenReview {
  return { by, state, commit: head, was: undefined, dismissedBy: undefined, ...details };
}

const question = {
  head,
  reviews: [],
  electorate: [ada, bo, cy],
  standingAside: [],
  needed: { rule: "consensus" as const, minimum: 2, headcount: 0 },
  faults: [],
};
const all = [ada, bo, cy].map((person) => review(person, "APPROVED"));
const logins = (people: readonly Person[]) => people.map((person) => person.login).join(" ");

describe("consensus (M49)", () => {
  test.for([
    { title: "everybody approved", reviews: all, agreed: true },
    { title: "one is awaited", reviews: all.slice(1), agreed: false },
    {
      title: "one approved an earlier text",
      reviews: [...all.slice(1), review(ada, "APPROVED", { commit: before })],
      agreed: false,
    },
    {
      title: "one approved nobody knows which text",
      reviews: [...all.slice(1), review(ada, "APPROVED", { commit: undefined })],
      agreed: false,
    },
    { title: "one objects", reviews: [...all, review(cy, "CHANGES_REQUESTED")], agreed: false },
    {
      title: "an objection was followed by an approval",
      reviews: [review(cy, "CHANGES_REQUESTED"), ...all],
      agreed: true,
    },
    {
      title: "a comment came after an approval",
      reviews: [...all, review(cy, "COMMENTED")],
      agreed: true,
    },
    {
      title: "a comment came after an objection",
      reviews: [...all, review(cy, "CHANGES_REQUESTED"), review(cy, "COMMENTED")],
      agreed: false,
    },
    {
      title: "an approval was dismissed by anyone",
      reviews: [...all.slice(1), review(ada, "DISMISSED", { was: "APPROVED", dismissedBy: ada })],
      agreed: false,
    },
    {
      title: "approvals of people who do not decide do not count",
      reviews: [...all.slice(1), review(eve, "APPROVED"), review(rin, "APPROVED")],
      agreed: false,
    },
  ])("$title: $agreed", ({ reviews, agreed }) => {
    expect(agreementOn({ ...question, reviews }).isAgreed).toBe(agreed);
  });

  test("an objection dismissed by anybody else stands", () => {
    for (const dismissedBy of [ada, undefined]) {
      const dismissed = review(cy, "DISMISSED", { was: "CHANGES_REQUESTED", dismissedBy });
      const agreement = agreementOn({ ...question, reviews: [...all, dismissed] });
      expect(logins(agreement.objecting)).toBe("cy");
      expect(agreement.isAgreed).toBe(false);
    }
  });

  test("an objection to an earlier text is none, and whoever made it is awaited", () => {
    const earlier = review(cy, "CHANGES_REQUESTED", { commit: before });
    const agreement = agreementOn({ ...question, reviews: [...all.slice(0, 2), earlier] });
    expect(logins(agreement.objecting)).toBe("");
    expect(logins(agreement.awaited)).toBe("cy");
    const aside = { ...question, reviews: [...all.slice(0, 2), earlier], standingAside: [cy] };
    expect(agreementOn(aside).isAgreed).toBe(true);
  });

  test("an objection dismissed by its author is withdrawn, and the approval still awaited", () => {
    const withdrawn = review(cy, "DISMISSED", { was: "CHANGES_REQUESTED", dismissedBy: cy });
    const agreement = agreementOn({ ...question, reviews: [...all.slice(0, 2), withdrawn] });
    expect(logins(agreement.objecting)).toBe("");
    expect(logins(agreement.awaited)).toBe("cy");
  });

  test("whoever stands aside is not waited for, as long as enough approve", () => {
    const two = { ...question, reviews: all.slice(0, 2), standingAside: [cy] };
    expect(agreementOn(two).isAgreed).toBe(true);
    const needed = { ...question.needed, minimum: 3 };
    expect(agreementOn({ ...two, needed }).isAgreed).toBe(false);
  });

  test("names whose approval fell with a push", () => {
    const reviews = [...all.slice(1), review(ada, "APPROVED", { commit: before })];
    expect(logins(agreementOn({ ...question, reviews }).fallen)).toBe("ada");
  });

  test("is nothing on a pull request that is not as it must be", () => {
    expect(agreementOn({ ...question, reviews: all, faults: ["other-files"] }).isAgreed).toBe(
      false,
    );
  });
});

describe("the council's majority", () => {
  const needed = { rule: "majority" as const, minimum: 2, headcount: 5 };
  const five = { ...question, electorate: [ada, bo, cy, dee, eve], needed };

  test("is more than half of all members", () => {
    expect(agreementOn({ ...five, reviews: all }).isAgreed).toBe(true);
    expect(agreementOn({ ...five, reviews: all.slice(1) }).isAgreed).toBe(false);
  });

  test("is not that of those who are there, while others are away", () => {
    const two = { ...five, electorate: [ada, bo], reviews: all.slice(0, 2) };
    expect(agreementOn(two).isAgreed).toBe(false);
    expect(agreementOn({ ...two, needed: { ...needed, headcount: 3 } }).isAgreed).toBe(true);
  });

  test("is never less than the minimum", () => {
    const one = { ...five, electorate: [ada], reviews: all.slice(0, 1) };
    expect(agreementOn({ ...one, needed: { ...needed, headcount: 1 } }).isAgreed).toBe(false);
  });

  test("carries against an objection", () => {
    const reviews = [...all, review(dee, "CHANGES_REQUESTED")];
    expect(agreementOn({ ...five, reviews }).isAgreed).toBe(true);
  });
});
