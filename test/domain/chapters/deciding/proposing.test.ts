import { describe, expect, test } from "vitest";
import type { CaseCommand } from "../../../../src/domain/case/case-command.ts";
import type { CaseEvent } from "../../../../src/domain/case/case-event.ts";
import type { Input } from "../../../../src/domain/case/input.ts";
import { GitOid } from "../../../../src/domain/values/ids.ts";
import { PartyRef } from "../../../../src/domain/values/party.ts";
import { proposalIn } from "../../../../src/domain/chapters/deciding/proposal-in.ts";
import { readResolution } from "../../../../src/domain/chapters/deciding/read-resolution.ts";
import { writing } from "../../../fakes/writing.ts";
import { agreed, banned, proposed, reprimand, underReview } from "./deliberating.ts";
import { ada, asks, at, bo, config, cy, dee, eve, given, recorded } from "../../given.ts";

const reporter1 = PartyRef.parse("reporter-1");
const reported1 = PartyRef.parse("reported-1");

const found: Input = asks(ada, at("22 16:20"), {
  type: "DraftFinding",
  finding: {
    happened: "insults",
    violation: "yes",
    responsible: [reported1],
    ongoing: "no",
    danger: "no",
  },
});
const ready = [...underReview, found];

function propose(words: string): CaseCommand {
  const written = proposalIn(words);
  if (!written) throw new Error("nothing is written");
  return { type: "ProposeResolution", written, prose: "# Why" };
}

const said = at("22 16:30");
const proposing = (words: string, before: readonly (Input | CaseEvent)[] = ready) =>
  given(before).when(asks(bo, said, propose(words)));
const detailOf = (words: string, before = ready) => {
  const [event] = proposing(words, before).added;
  return event?.type === "CommandRefused" ? (event.detail ?? "") : "";
};

describe("proposing a resolution", () => {
  test("records the whole file, who decides and how few approvals are enough", () => {
    const [event] = proposing("- { kind: private-reprimand, to: reported-1 }").added;
    expect(event).toMatchObject({
      type: "ResolutionProposed",
      electorate: [ada, bo, cy, dee],
      minimum: 2,
      resolution: { case: "amber-heron", finding: { happened: "insults" } },
    });
    const file = event?.type === "ResolutionProposed" ? event.file : "";
    expect(file).toContain("people:\n  reported-1: ");
    expect(file).toMatch(/---\n\n# Why\n$/);
  });

  test.for([
    "- { kind: ban, of: reported-1, spaces: all, until: 2027-05-22 }",
    'measures: [{ kind: other, of: reported-1, words: "a: \'b\' --- #c" }]\nheard: { reported-1: "no: feared" }',
    "- { kind: public-reminder, venue: the forum }",
    "```markdown\n---\nmeasures:\n- { kind: no-action, ground: withdrawn }\n---\n# Ours\n```",
    "- { kind: no-action, ground: handled-elsewhere, words: the event's team did }",
    "- { kind: ban, of: reported-1, spaces: all, condition: a talk with a mentor }",
    "- { kind: other, of: reported-1, words: the course, If-Refused: a month away }",
    "- { kind: organisers-told, of: reported-1, organisers: the team, words: not on the programme, until: 2027-05-22 }",
  ])("writes a file that reads back as what was recorded: %s", (words) => {
    const outcome = proposing(words);
    const [event] = outcome.added;
    if (event?.type !== "ResolutionProposed") throw new Error(detailOf(words));
    const surroundings = {
      codeName: "amber-heron",
      parties: outcome.state().parties.map(({ ref }) => ref),
      spaces: ["github", "conference chat"],
      now: said,
      mediation: "none" as const,
      accounts: [],
      violation: undefined,
    };
    expect(readResolution(event.file, surroundings, writing.readYaml)).toMatchObject({
      resolution: event.resolution,
    });
  });

  test("means by all spaces those there are now", () => {
    const [event] = proposing(
      "- { kind: ban, of: reported-1, spaces: all, permanent: true }",
    ).added;
    expect(event).toMatchObject({
      resolution: { measures: [{ spaces: ["github", "conference chat"] }] },
    });
  });

  test("keeps the prose somebody wrote, and the finding where they wrote none", () => {
    const words =
      "```markdown\n---\nmeasures: [{ kind: no-action, ground: withdrawn }]\n---\nOurs.\n```";
    const [event] = proposing(words).added;
    expect(event).toMatchObject({ resolution: { finding: { happened: "insults" } } });
    expect(event?.type === "ResolutionProposed" && event.file).toMatch(/---\n\nOurs\.\n$/);
  });

  test("keeps the finding somebody wrote, and drafts nothing with it", () => {
    const words =
      "```markdown\n---\nfinding: { violation: unclear }\nmeasures: [{ kind: no-action, ground: insufficient }]\n---\n```";
    const outcome = proposing(words);
    expect(outcome.recordsOf("ResolutionProposed")).toMatchObject([
      { resolution: { finding: { happened: "insults", violation: "unclear" } } },
    ]);
    expect(outcome.state().finding).toMatchObject({ violation: "yes" });
  });

  test("by the council needs what its own number allows", () => {
    const handed = recorded(at("22 16:25"), {
      type: "CaseHandedOver",
      to: "council",
      ground: "asked",
    });
    const words = "- { kind: no-action, ground: withdrawn }";
    const first = given([...ready, handed]).when(asks(eve, said, propose(words))).added;
    expect(first).toMatchObject([{ type: "ResolutionProposed", electorate: [eve], minimum: 1 }]);
  });

  test("again amends: what consensus needs was set with the first", () => {
    const outcome = given([...ready, proposed(at("22 16:25"), reprimand)]).when(
      asks(bo, said, propose("- { kind: no-action, ground: insufficient }")),
    );
    expect(outcome.state().deliberation.proposal).toMatchObject({
      firstAt: at("22 16:25"),
      at: said,
      resolution: { measures: [{ kind: "no-action" }] },
    });
  });

  test("after consensus begins a round of its own, which its text says", () => {
    const [event] = given([...ready, agreed(at("22 16:25"), reprimand)]).when(
      asks(bo, said, propose("- { kind: private-reprimand, to: reported-1 }")),
    ).added;
    expect(event).toMatchObject({ resolution: { round: 2 } });
  });

  test("never repeats a round: what was merged without consensus counts on after one", () => {
    const commit = GitOid.parse("d".repeat(40));
    const spoiled = recorded(at("22 16:22"), { type: "MergeNotCovered", pull: 2, commit });
    const [event] = given([...ready, spoiled, agreed(at("22 16:25"), reprimand)]).when(
      asks(bo, said, propose("- { kind: private-reprimand, to: reported-1 }")),
    ).added;
    expect(event).toMatchObject({ resolution: { round: 3 } });
  });
});

describe("a proposal is refused", () => {
  test("while a question is open (M27)", () => {
    const asked = asks(ada, at("22 16:22"), {
      type: "AskParty",
      whom: reported1,
      question: "where?",
    });
    proposing("- { kind: no-action, ground: withdrawn }", [...ready, asked]).isRefused(
      "question-is-open",
    );
  });

  test("while one of the manual's questions has no answer, which is named (M29, M30, M31, M32)", () => {
    const outcome = proposing("- { kind: no-action, ground: withdrawn }", underReview);
    outcome.isRefused("finding-incomplete");
    expect(outcome.added).toMatchObject([
      { detail: "happened, violation, responsible, ongoing, danger" },
    ]);
  });

  test.for([
    {
      words: "- { kind: flogging, of: reported-1 }",
      says: /^line 1, measure 1 \(kind\): there is no such kind; there is no-action, .* or lift$/,
    },
    {
      words: "measures:\n  - { kind: ban, of: reported-9, spaces: all }",
      says: /line 2, .*reported-9|nobody in this case/,
    },
    {
      words: "- { kind: ban, of: reported-1, spaces: [narnia], permanent: true }",
      says: /no such space: narnia/,
    },
    {
      words: "- { kind: ban, of: reported-1, spaces: all, condition: a talk, permanent: true }",
      says: /a ban ends either on its day or once this is met/,
    },
    {
      words: "- { kind: no-action, ground: handled-elsewhere }",
      says: /say who saw to it/,
    },
    {
      words: "- { kind: bann, of: reported-1 }",
      says: /write ban\. This works: - \{ kind: ban, of: reported-1, spaces: all, until: 2026-12-22 \}$/,
    },
    {
      words: "- { kind: no-action, ground: insuficient }",
      says: /did you mean insufficient\? This works: - \{ kind: no-action, ground: insufficient \}$/,
    },
    { words: "- {", says: /line/ },
    { words: "```markdown\n---\n\n---\n```", says: /^the file is empty$/ },
    { words: "maesures: []", says: /did you mean measures/ },
    { words: "```markdown\nno front matter\n```", says: /begins with its front matter/ },
    {
      words:
        "```markdown\n---\ncase: blue-crane\nmeasures: [{ kind: no-action, ground: withdrawn }]\n---\n```",
      says: /line 2, case: this case is amber-heron/,
    },
  ])("where it cannot be understood, with each problem on its line: $words", ({ words, says }) => {
    proposing(words).isRefused("resolution-not-understood");
    expect(detailOf(words)).toMatch(says);
  });

  test("for a ban where the config names no spaces", () => {
    const nowhere = { ...config, spaces: [] };
    const ban = propose("- { kind: ban, of: reported-1, spaces: all, permanent: true }");
    const [refused] = given(ready, nowhere).when(asks(bo, said, ban)).added;
    expect(refused).toMatchObject({
      type: "CommandRefused",
      reason: "resolution-not-understood",
      detail: "line 1, measure 1 (spaces): the config names no spaces it could hold in",
    });
  });

  test("when it is longer than a record holds", () => {
    const words = `\`\`\`markdown\n---\nmeasures: [{ kind: no-action, ground: withdrawn }]\n---\n${"x".repeat(20_000)}\n\`\`\``;
    proposing(words).isRefused("resolution-too-long");
  });

  test("in a closed case", () => {
    const closed: Input[] = [
      asks(ada, at("22 16:22"), {
        type: "CloseCase",
        closing: { as: "not-ours", to: "the venue" },
      }),
      asks(cy, at("22 16:23"), { type: "SecondAct", number: undefined }),
    ];
    proposing("- { kind: no-action, ground: withdrawn }", [...ready, ...closed]).isRefused(
      "case-is-closed",
    );
  });
});

describe("an apology is only asked for (M60, M61)", () => {
  const words = "- { kind: apology-request, from: reported-1, to: reporter-1, manner: private }";
  const asked = asks(ada, at("22 16:22"), {
    type: "AskParty",
    whom: reporter1,
    question: "would you want an apology?",
  });
  const answered = (answer: "agrees" | "declines") =>
    asks(ada, at("22 16:24"), { type: "HearParty", whom: reporter1, answer, words: undefined });

  test("where who would receive it was asked and agreed", () => {
    const outcome = proposing(words, [...ready, asked, answered("agrees")]);
    expect(outcome.recordsOf("ResolutionProposed")).toHaveLength(1);
  });

  test("still where they then object to the resolution as a whole", () => {
    const objects = asks(ada, at("22 16:26"), {
      type: "HearParty",
      whom: reporter1,
      answer: "objects",
      words: "too mild",
    });
    const outcome = proposing(words, [...ready, asked, answered("agrees"), objects]);
    expect(outcome.recordsOf("ResolutionProposed")).toHaveLength(1);
  });

  test.for([
    { title: "nobody asked", before: [] },
    { title: "they declined", before: [asked, answered("declines")] },
    { title: "they agreed to something without being asked", before: [answered("agrees")] },
    {
      title: "they want no contact since",
      before: [
        asked,
        answered("agrees"),
        asks(ada, at("22 16:26"), {
          type: "RuleOutContact",
          for: "ask",
          whom: reporter1,
          ground: "unsafe",
          reason: "they asked us to stop",
        }),
      ],
    },
  ])("and not where $title", ({ before }) => {
    proposing(words, [...ready, ...before]).isRefused("assent-missing");
  });
});

describe("standing aside", () => {
  const aside = (by = cy) => asks(by, said, { type: "StandAside", reason: "I was not there" });
  const open = [...ready, proposed(at("22 16:25"), reprimand)];

  test("is recorded with its reason", () => {
    given(open).when(aside()).records({ type: "MemberStoodAside", reason: "I was not there" });
  });

  test("needs a proposal", () => given(ready).when(aside()).isRefused("no-proposal"));

  test("twice changes nothing", () => {
    const first = asks(cy, at("22 16:28"), { type: "StandAside", reason: "first" });
    given([...open, first])
      .when(aside())
      .isRefused("already-aside");
  });

  test("ends with another text, and not with the same one again", () => {
    const first = asks(cy, at("22 16:28"), { type: "StandAside", reason: "first" });
    const again = [...open, first, proposed(at("22 16:29"), reprimand)];
    expect(given(again).state().deliberation.standingAside).toEqual([cy]);
    const other = [...open, first, proposed(at("22 16:29"), banned)];
    expect(given(other).state().deliberation).toMatchObject({
      standingAside: [],
      stoodAside: [cy],
    });
    expect(given(other).when(aside()).state().deliberation).toMatchObject({
      standingAside: [cy],
      stoodAside: [],
    });
  });
});
