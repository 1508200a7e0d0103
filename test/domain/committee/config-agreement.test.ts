import { describe, expect, test } from "vitest";
import type { AdoptedConfig } from "../../../src/domain/values/adopted-config.ts";
import { agreedWhenMerged } from "../../../src/domain/committee/agreed-when-merged.ts";
import {
  configAgreement,
  type ConfigProposal,
  type ConfigReview,
} from "../../../src/domain/committee/config-agreement.ts";
import { GitOid, NodeId } from "../../../src/domain/values/ids.ts";
import type { Person } from "../../../src/domain/values/person.ts";
import type { Instant } from "../../../src/domain/values/time.ts";
import { ada, at, bo, config, cy, dee, eve, fay, gus, mal } from "../given.ts";

const head = GitOid.parse("b".repeat(40));
const earlier = GitOid.parse("a".repeat(40));
const council = { members: [eve, fay, gus], email: "c@example.org", decides: "majority" as const };
const withCouncil: AdoptedConfig = { ...config, council };
const withoutCouncil: AdoptedConfig = { ...config, council: undefined };
const alone = { ...withoutCouncil, committee: { ...config.committee, members: [ada] } };

let reviews = 0;
function review(by: Person, change: Partial<ConfigReview> = {}): ConfigReview {
  reviews += 1;
  return {
    id: NodeId.parse(`PRR_${reviews}`),
    by,
    state: "APPROVED",
    commit: head,
    was: undefined,
    dismissedBy: undefined,
    submittedAt: at("22 10:00"),
    dismissedAt: undefined,
    ...change,
  };
}

function approvedBy(...people: readonly Person[]): readonly ConfigReview[] {
  return people.map((person) => review(person));
}

interface Row {
  readonly title: string;
  readonly reviews: readonly ConfigReview[];
  readonly agreed: boolean;
  readonly inForce?: AdoptedConfig;
  readonly everyday?: boolean;
  readonly author?: Person;
}

describe("a changed config is agreed (M3)", () => {
  test.for<Row>([
    { title: "by two councillors", reviews: approvedBy(eve, gus), agreed: true },
    { title: "not by one", reviews: approvedBy(eve), agreed: false },
    { title: "not by one twice", reviews: approvedBy(eve, eve), agreed: false },
    { title: "not by the whole committee", reviews: approvedBy(ada, bo, cy, dee), agreed: false },
    { title: "not by outsiders", reviews: approvedBy(eve, mal), agreed: false },
    {
      title: "not by a councillor who opened it",
      reviews: approvedBy(eve, gus),
      author: gus,
      agreed: false,
    },
    {
      title: "not by approvals of an earlier commit",
      reviews: [...approvedBy(eve), review(gus, { commit: earlier })],
      agreed: false,
    },
    {
      title: "not against a councillor",
      reviews: [...approvedBy(eve, gus), review(fay, { state: "CHANGES_REQUESTED" })],
      agreed: false,
    },
    {
      title: "whatever a member asks for",
      reviews: [...approvedBy(eve, gus), review(bo, { state: "CHANGES_REQUESTED" })],
      agreed: true,
    },
    {
      title: "not with an approval that was dismissed",
      reviews: [...approvedBy(eve), review(gus, { state: "DISMISSED", was: "APPROVED" })],
      agreed: false,
    },
    { title: "by the only councillor", reviews: approvedBy(eve), inForce: config, agreed: true },
    {
      title: "by every member where there is no council",
      reviews: approvedBy(ada, bo, cy, dee),
      inForce: withoutCouncil,
      agreed: true,
    },
    {
      title: "not by all but one",
      reviews: approvedBy(ada, bo, cy),
      inForce: withoutCouncil,
      agreed: false,
    },
    {
      title: "by all others where one of them opened it",
      reviews: approvedBy(ada, bo, cy),
      inForce: withoutCouncil,
      author: dee,
      agreed: true,
    },
    { title: "by one who is alone", reviews: [], inForce: alone, author: ada, agreed: true },
    { title: "not without the one", reviews: [], inForce: alone, author: mal, agreed: false },
    {
      title: "by one member where it is everyday",
      reviews: approvedBy(cy),
      everyday: true,
      agreed: true,
    },
    {
      title: "by one councillor where it is everyday",
      reviews: approvedBy(eve),
      everyday: true,
      agreed: true,
    },
    {
      title: "not by nobody where it is everyday",
      reviews: [],
      everyday: true,
      author: cy,
      agreed: false,
    },
    {
      title: "not against a member where it is everyday",
      reviews: [...approvedBy(eve), review(bo, { state: "CHANGES_REQUESTED" })],
      everyday: true,
      agreed: false,
    },
    {
      title: "not by whoever opened it, where it is everyday",
      reviews: approvedBy(cy),
      everyday: true,
      author: cy,
      agreed: false,
    },
  ])("$title", ({ reviews: given, agreed, inForce = withCouncil, everyday = false, author }) => {
    const proposal = { head, author, reviews: given };
    expect(configAgreement(proposal, inForce, everyday).isAgreed).toBe(agreed);
  });
});

describe("a merged config comes into force", () => {
  const mergedAt = at("22 12:00");
  const when = (given: readonly ConfigReview[]): Instant | undefined => {
    const proposal: ConfigProposal = { head, author: dee, reviews: given };
    return agreedWhenMerged(proposal, mergedAt, withCouncil, false)?.at;
  };
  const late = review(gus, { submittedAt: at("23 09:00") });

  test("when it is merged, with the approvals of before", () => {
    expect(when(approvedBy(eve, gus))).toBe(mergedAt);
  });

  test("with the approval that was missing, and not with any after it", () => {
    const later = review(fay, { submittedAt: at("24 09:00") });
    expect(when([...approvedBy(eve), late, later])).toBe(at("23 09:00"));
    const proposal = { head, author: dee, reviews: [...approvedBy(eve), late, later] };
    const agreed = agreedWhenMerged(proposal, mergedAt, withCouncil, false);
    expect(agreed?.approvals.map(({ by }) => by)).toEqual([eve, gus]);
  });

  test("with the newest approval of each, of the commit that was merged", () => {
    const again = review(eve, { submittedAt: at("22 11:00") });
    const reviewed = [
      ...approvedBy(eve),
      review(gus, { commit: earlier }),
      again,
      late,
      review(gus, { state: "COMMENTED", submittedAt: at("23 09:00") }),
    ];
    const proposal = { head, author: dee, reviews: reviewed };
    expect(agreedWhenMerged(proposal, mergedAt, withCouncil, false)).toEqual({
      at: at("23 09:00"),
      approvals: [again, late],
    });
  });

  test("although an approval is dismissed afterwards", () => {
    const dismissed = review(gus, {
      state: "DISMISSED",
      was: "APPROVED",
      dismissedBy: dee,
      dismissedAt: at("22 13:00"),
    });
    expect(when([...approvedBy(eve), dismissed])).toBe(mergedAt);
    expect(when([...approvedBy(eve), { ...dismissed, dismissedAt: mergedAt }])).toBeUndefined();
  });

  test("once an objection is taken back", () => {
    const objection = review(fay, {
      state: "DISMISSED",
      was: "CHANGES_REQUESTED",
      dismissedBy: fay,
      dismissedAt: at("22 15:00"),
    });
    expect(when([...approvedBy(eve, gus), objection])).toBe(at("22 15:00"));
    expect(when([...approvedBy(eve, gus), { ...objection, dismissedBy: dee }])).toBeUndefined();
  });

  test("never without", () => {
    expect(when(approvedBy(eve))).toBeUndefined();
  });
});
