import { describe, expect, test } from "vitest";
import { catchUp } from "../../../../src/domain/case/catch-up.ts";
import type { CaseEvent } from "../../../../src/domain/case/case-event.ts";
import type { Input } from "../../../../src/domain/case/input.ts";
import { Cause, GitOid } from "../../../../src/domain/values/ids.ts";
import type { Instant } from "../../../../src/domain/values/time.ts";
import { answerMerge } from "../../../../src/domain/chapters/deciding/answer-merge.ts";
import { withFrontMatter } from "../../../../src/domain/chapters/deciding/front-matter.ts";
import { approval, pull } from "../../../fakes/pull.ts";
import { writing } from "../../../fakes/writing.ts";
import { agreed, banned, proposed, resolved, underReview } from "./deliberating.ts";
import { acknowledge, ada, asks, at, bo, config, cy, dee, given, recuse } from "../../given.ts";

const textOf = (...measures: Parameters<typeof resolved>) =>
  withFrontMatter({ frontMatter: writing.printYaml(resolved(...measures)), prose: "# Why" });
const approved = textOf(banned);
const reviews = [ada, bo, cy, dee].map((one) => approval(one, at("22 18:00")));
const state = given([...underReview, proposed(at("22 16:30"), banned)]).state();
const commit = GitOid.parse("d".repeat(40));
const blob = GitOid.parse("e".repeat(40));

/** What comes of the approved pull request when it is merged with this text. */
function merged({ text, head }: { text: string | undefined; head: string | undefined }) {
  const file = text === undefined ? undefined : { blob, text };
  const merge = { at: at("22 19:00"), commit, isByApp: true, file };
  const seen = pull(head, { state: "MERGED", reviews, merge });
  const input = { kind: "merge", at: merge.at, cause: Cause.parse(seen.id), order: [2] } as const;
  return answerMerge({ ...input, pull: { ...seen, merge } }, state, config, writing);
}

describe("a merge that a case hears of", () => {
  const file = { blob, text: approved };
  const merge = { at: at("22 19:00"), commit, isByApp: false, file };
  const heard = (happened: readonly (Input | CaseEvent)[]) => {
    const seen = pull(approved, { state: "MERGED", reviews });
    const cause = Cause.parse(seen.id);
    const order = [seen.number];
    const input = { kind: "merge", at: merge.at, cause, order, pull: { ...seen, merge } } as const;
    return given(happened).when(input).added;
  };

  test("is consensus, with each approval by the review that gave it", () => {
    expect(heard([...underReview, proposed(at("22 16:30"), banned)])).toMatchObject([
      {
        type: "ConsensusReached",
        by: "comity",
        pull: 2,
        approvals: reviews.map(({ by, id }) => ({ by, review: id })),
        aside: [],
      },
    ]);
  });

  test("is none where nothing was proposed, and spoils nothing then", () => {
    expect(heard(underReview)).toMatchObject([{ type: "MergeNotCovered", pull: 2, commit }]);
    const after = given([...underReview, ...heard(underReview)]).state();
    expect(after.deliberation).toMatchObject({ proposal: undefined, notCovered: [commit] });
  });
});

describe("consensus of which a case hears with its merge", () => {
  const history = given([...underReview, proposed(at("22 16:30"), banned)]).history();
  const merge = { at: at("22 19:00"), commit, isByApp: true, file: { blob, text: approved } };
  const mergeOf = (...all: readonly ReturnType<typeof approval>[]): Input => {
    const seen = pull(approved, { state: "MERGED", reviews: all });
    const cause = Cause.parse(seen.id);
    return { kind: "merge", at: merge.at, cause, order: [seen.number], pull: { ...seen, merge } };
  };
  const heard = (inputs: readonly Input[], more: Partial<Parameters<typeof catchUp>[2]> = {}) =>
    catchUp(history, inputs, {
      configAt: () => config,
      accounts: new Map(),
      writing,
      now: at("22 20:00"),
      ...more,
    }).map((event) => [event.type, event.at]);
  const enact = asks(ada, at("22 18:30"), { type: "EnactResolution" });
  const tell = asks(ada, at("22 18:15"), { ...acknowledge, what: "resolution" });

  test("came about with the last approval, and finds what was said after it", () => {
    expect(heard([tell, mergeOf(...reviews)])).toEqual([
      ["ConsensusReached", at("22 18:00")],
      ["PartyTold", at("22 18:15")],
    ]);
  });

  test("came about when the last of those awaited stepped back", () => {
    const stepsBack = asks(dee, at("22 18:05"), recuse);
    const three = reviews.filter(({ by }) => by !== dee);
    expect(heard([stepsBack, tell, mergeOf(...three)])).toEqual([
      ["MemberRecused", at("22 18:05")],
      ["ConsensusReached", at("22 18:05")],
      ["PartyTold", at("22 18:15")],
    ]);
  });

  test("was none until an objection in between was taken back", () => {
    const objects = approval(dee, at("22 18:10"), { state: "CHANGES_REQUESTED" });
    const again = approval(dee, at("22 18:20"));
    expect(heard([tell, enact, mergeOf(...reviews, objects, again)])).toEqual([
      ["CommandRefused", at("22 18:15")],
      ["ConsensusReached", at("22 18:20")],
      ["CommandRefused", at("22 18:30")],
    ]);
    expect(heard([mergeOf(...reviews, objects)])).toEqual([["MergeNotCovered", merge.at]]);
  });

  test("is waited for by what came after it, where the merge is still to come", () => {
    const isMergedBefore = (instant: Instant) => instant >= at("22 18:20");
    expect(heard([tell, enact], { isMergedBefore })).toEqual([["CommandRefused", at("22 18:15")]]);
  });
});

describe("a file that was pushed past every pull request", () => {
  const pushed: Input = {
    kind: "push",
    at: at("22 19:00"),
    cause: Cause.parse(`push:${blob}`),
    order: [0],
    commit,
    blob,
  };

  test("is reported, and what is proposed stays to be approved", () => {
    const outcome = given([...underReview, proposed(at("22 16:30"), banned)]).when(pushed);
    outcome.records({ type: "MergeNotCovered", commit });
    expect(outcome.state().deliberation.proposal).toMatchObject({ isSpoiled: false });
  });

  test("is no news where it says what was agreed", () => {
    const consensus = agreed(at("22 18:00"), banned);
    if (consensus.type !== "ConsensusReached") throw new Error("nothing is agreed");
    given([...underReview, { ...consensus, blob }])
      .when(pushed)
      .changesNothing();
    given([...underReview, consensus])
      .when(pushed)
      .records({ type: "MergeNotCovered", commit });
  });
});

describe("a resolution that everybody approved and that was merged", () => {
  test("is agreed as it was approved", () => {
    expect(merged({ text: approved, head: approved })).toMatchObject([
      { type: "ConsensusReached", commit, blob, resolution: { measures: [banned] } },
    ]);
  });

  test.for([
    {
      title: "another text than was approved",
      text: textOf({ ...banned, until: "2036-12-22" }),
      head: approved,
    },
    { title: "words of the default branch", text: `${approved}More.\n`, head: approved },
    { title: "no file", text: undefined, head: approved },
    { title: "a file that was not there", text: approved, head: undefined },
  ])("is not agreed where it brought $title", (texts) => {
    expect(merged(texts)).toEqual([{ type: "MergeNotCovered", pull: 2, commit }]);
  });
});
