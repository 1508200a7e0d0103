import { describe, expect, test } from "vitest";
import type { AdoptedConfig } from "../../../src/domain/values/adopted-config.ts";
import type { ConfigReview } from "../../../src/domain/committee/config-agreement.ts";
import {
  fileAgreedWhenMerged,
  fileAgreement,
} from "../../../src/domain/committee/file-agreement.ts";
import { GitOid } from "../../../src/domain/values/ids.ts";
import type { Person } from "../../../src/domain/values/person.ts";
import { approval, head } from "../../fakes/pull.ts";
import { ada, at, bo, config, cy, eve, fay } from "../given.ts";

const earlier = GitOid.parse("a".repeat(40));
const review = (by: Person, change: Partial<ConfigReview> = {}) =>
  approval(by, at("22 10:00"), change);
const approvedBy = (...people: readonly Person[]) => people.map((one) => review(one));

interface Row {
  readonly title: string;
  readonly reviews: readonly ConfigReview[];
  readonly agreed: boolean;
  readonly inForce?: AdoptedConfig;
  readonly author?: Person;
}

describe("a change of other files is agreed", () => {
  const two = { ...config, committee: { ...config.committee, members: [ada, bo] } };
  test.for<Row>([
    { title: "by two members", reviews: approvedBy(ada, bo), agreed: true },
    { title: "not by one", reviews: approvedBy(ada), agreed: false },
    { title: "not by one twice", reviews: approvedBy(ada, ada), agreed: false },
    { title: "not by councillors", reviews: approvedBy(eve, fay), agreed: false },
    { title: "not by a member who opened it", reviews: approvedBy(ada), author: bo, agreed: false },
    {
      title: "not by two of an earlier commit",
      reviews: [review(ada, { commit: earlier }), review(bo)],
      agreed: false,
    },
    {
      title: "not while a third objects",
      reviews: [...approvedBy(ada, bo), review(cy, { state: "CHANGES_REQUESTED" })],
      agreed: false,
    },
    {
      title: "by the other one, where there are two and one of them opened it",
      inForce: two,
      author: bo,
      reviews: approvedBy(ada),
      agreed: true,
    },
    {
      title: "not by one of two, where a stranger opened it",
      inForce: two,
      reviews: approvedBy(ada),
      agreed: false,
    },
  ])("$title", ({ reviews: given, agreed, author, inForce = config }) => {
    expect(fileAgreement({ head, author, reviews: given }, inForce)).toMatchObject({
      isAgreed: agreed,
      rule: "two-members",
    });
  });
});

test("what was merged before two approved it is agreed when the second does", () => {
  const reviews = [review(ada), approval(bo, at("22 12:00"))];
  const proposal = { head, author: cy, reviews };
  expect(fileAgreedWhenMerged(proposal, at("22 11:00"), config)).toEqual({
    at: at("22 12:00"),
    approvals: reviews,
  });
  expect(
    fileAgreedWhenMerged({ ...proposal, reviews: approvedBy(ada) }, at("22 11:00"), config),
  ).toBeUndefined();
});
