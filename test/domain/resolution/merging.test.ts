import { describe, expect, test } from "vitest";
import { Cause, GitOid } from "../../../src/domain/ids.ts";
import { answerMerge } from "../../../src/domain/resolution/answer-merge.ts";
import { withFrontMatter } from "../../../src/domain/resolution/front-matter.ts";
import { approval, pull } from "../../fakes/pull.ts";
import { writing } from "../../fakes/writing.ts";
import { banned, proposed, resolved, underReview } from "../deliberating.ts";
import { ada, at, bo, config, cy, dee, given } from "../given.ts";

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
