import { describe, expect, test } from "vitest";
import type { Input } from "../../src/domain/case/input.ts";
import type { CaseEvent } from "../../src/domain/case/case-event.ts";
import type { AdoptedConfig } from "../../src/domain/values/adopted-config.ts";
import { withFrontMatter } from "../../src/domain/chapters/deciding/front-matter.ts";
import { judgePull } from "../../src/domain/chapters/deciding/judge-pull.ts";
import type { SeenPull } from "../../src/domain/chapters/deciding/seen-pull.ts";
import { consensusCheckText } from "../../src/messages/consensus-check.ts";
import { proposalText } from "../../src/domain/chapters/deciding/proposal-text.ts";
import { dismissalSentence } from "../../src/domain/chapters/deciding/dismissed-review-text.ts";
import {
  proposed,
  reported1,
  reprimand,
  resolved,
  underReview,
} from "../domain/chapters/deciding/deliberating.ts";
import {
  ada,
  asks,
  at,
  bo,
  config,
  cy,
  dee,
  eve,
  fay,
  given,
  gus,
  pat,
  recorded,
  reporter1,
} from "../domain/given.ts";
import { approval, pull } from "../fakes/pull.ts";
import { writing } from "../fakes/writing.ts";

const text = withFrontMatter({
  frontMatter: writing.printYaml(resolved(reprimand)),
  prose: "# Why",
});
const apologising = withFrontMatter({
  frontMatter: writing.printYaml(
    resolved({
      kind: "apology-request",
      from: reported1,
      to: reporter1,
      manner: "private",
      tell: "with",
    }),
  ),
  prose: "# Why",
});
const open = [...underReview, proposed(at("22 16:30"), reprimand)];
const handedOver = [
  ...open,
  recorded(at("22 20:00"), { type: "CaseHandedOver", to: "council", ground: "deadlocked" }),
];
const threeDecide: AdoptedConfig = {
  ...config,
  council: { members: [eve, fay, gus], email: "council@example.org", decides: "majority" },
};
const when = at("23 09:00");
const said = (
  seen: SeenPull,
  under: AdoptedConfig = config,
  happened: readonly (Input | CaseEvent)[] = open,
) => {
  const state = given(happened, under).state();
  const judgement = judgePull(seen, { state, config: under, at: when, writing });
  return consensusCheckText(judgement, seen, state, under);
};
const by = (...people: (typeof ada)[]) => people.map((one) => approval(one, at("22 18:00")));
const steppedBack = (who: typeof ada) =>
  asks(who, at("22 17:00"), { type: "RecuseMember", member: "oneself", reason: undefined });

describe("the check says", () => {
  test("that everybody agrees", () => {
    const { title, summary } = said(pull(text, { reviews: by(ada, bo, cy, dee) }));
    expect(title).toBe("Agreed");
    expect(summary).toContain("Comity merges this");
    expect(summary).toContain("| dee | approved |");
  });

  test("who objects, and what to do about it", () => {
    const objection = approval(cy, at("22 18:00"), { state: "CHANGES_REQUESTED" });
    const { title, summary } = said(pull(text, { reviews: [...by(ada), objection] }));
    expect(title).toBe("1 approved, 1 object, 2 awaited");
    expect(summary).toContain("cy objects. Talk about it in the case's issue; `/propose`");
    expect(summary).toContain("| cy | **objects** |");
  });

  describe("that too few are left", () => {
    const demanding = { ...config, consensus: { minimum: 3 } };
    const away = (...people: (typeof ada)[]) =>
      people.map((who) => ({ who, from: at("22 00:00"), until: at("29 00:00") }));

    test("while others are away or the council can take over", () => {
      const { summary } = said(pull(text), { ...demanding, away: away(cy, dee) });
      expect(summary).toContain("At least 3 have to approve, and only 2 can decide. Of cy and");
      expect(summary).toContain("`/note I am back`");
      expect(summary).toContain("`/to-council: why`");
      expect(summary).not.toContain("/appoint");
    });

    test("where nobody else can decide", () => {
      const alone = { ...demanding, council: undefined };
      const happened = [...open, steppedBack(cy), steppedBack(dee)];
      const { summary } = said(pull(text), alone, happened);
      expect(summary).toContain("`/appoint`");
      expect(summary).not.toMatch(/away now|to-council/);
      const { summary: onlyAway } = said(pull(text), { ...alone, away: away(cy, dee) });
      expect(onlyAway).toContain("`/note I am back`");
      expect(onlyAway).not.toMatch(/appoint|to-council/);
    });

    test("of a council, which is not told to hand the case to itself", () => {
      const { summary } = said(pull(text), { ...threeDecide, away: away(fay, gus) }, handedOver);
      expect(summary).toContain("at least 2 have to approve, of the 3 who are not out");
      expect(summary).toContain("only 1 can decide. Of fay and gus, who are away");
      expect(summary).not.toMatch(/appoint|to-council/);
    });
  });

  test("that whoever stood aside has not from what was pushed since", () => {
    const aside = asks(dee, at("22 16:40"), { type: "StandAside", reason: "I was not there" });
    const pushed = text.replace("# Why", "# Why\n\nMore.");
    const { title, summary } = said(pull(pushed, { reviews: by(ada) }), config, [...open, aside]);
    expect(title).toBe("1 approved, 3 awaited");
    expect(summary).toContain("dee stood aside from the text that was proposed");
  });

  test("that the majority is enough", () => {
    const reviews = [eve, fay].map((person) => approval(person, at("22 21:00")));
    const { title, summary } = said(pull(text, { reviews }), threeDecide, handedOver);
    expect(title).toBe("Agreed");
    expect(summary).toContain("The majority agrees; Comity merges this.");
    expect(proposalText(given(handedOver, threeDecide).state(), threeDecide, undefined)).toContain(
      "at least 2 have to approve, of the 3",
    );
  });

  test("that taking somebody off the committee makes nothing easier", () => {
    const under = { ...config, committee: { ...config.committee, members: [ada, bo, cy] } };
    const { title, summary } = said(pull(text, { reviews: by(ada, bo, cy) }), under);
    expect(title).toBe("3 approved");
    expect(summary).toContain("When this was proposed 4 decided");
  });

  test.for<[string, Partial<SeenPull>]>([
    ["Close it; `/propose`", { isOurs: false }],
    ["comes from another repository", { isFromFork: true }],
    ["Change its base back", { isOnDefaultBranch: false, base: "aside" }],
    ["Take everything else out of it", { changedPaths: ["x"] }],
    ["is not there. Write `/propose`", { text: undefined }],
    ["see the notes on its lines", { text: text.replace("private-reprimand", "flogging") }],
    [
      "reported-1 is somebody else now",
      { text: text.replace(/reported-1: [0-9a-f]{4}/, "reported-1: 0000") },
    ],
    ["without the request", { text: apologising }],
    ["pushed to this branch. Write `/propose`", { commits: [{ ...commit(), author: pat }] }],
  ])("what is wrong and what to do: %s", ([words, differing]) => {
    const { title, summary } = said(pull(text, differing));
    expect(title).toBe("Cannot be agreed as it is");
    expect(summary).toContain(words);
  });
});

function commit() {
  const [only] = pull(text).commits;
  if (!only) throw new Error("no commit");
  return { ...only, isOurs: false, proposal: undefined };
}

describe("a review that does not count is dismissed", () => {
  const state = given([...open, steppedBack(cy)]).state();
  const away = { ...config, away: [{ who: dee, from: at("22 00:00"), until: at("29 00:00") }] };

  test.for([
    { title: "because its author is out", person: cy, says: "You are out of this case" },
    { title: "because its author is away", person: dee, says: "(`/note I am back`)" },
    { title: "because others decide", person: pat, says: "decided by the committee" },
  ])("$title, with the reason", ({ person, says }) => {
    expect(dismissalSentence(person, state, away)).toContain(says);
  });
});
