import { describe, expect, test } from "vitest";
import { humanReasons, spaceWords } from "../fakes/spaces.ts";
import type { CaseEvent } from "../../src/domain/case/case-event.ts";
import type { Input } from "../../src/domain/case/input.ts";
import { refusalSentence } from "../../src/domain/case/refusal-reason.ts";
import { proposalText } from "../../src/domain/chapters/deciding/proposal-text.ts";
import { enactedNotice, liftedNotice } from "../../src/domain/chapters/enacting/enacted-notice.ts";
import { humanReasonSentence } from "../../src/domain/chapters/enacting/human-reason-text.ts";
import { measureInWords } from "../../src/domain/kernel/formatting/measures-in-words.ts";
import { printOwed } from "../../src/domain/kernel/owed.ts";
import type { AdoptedConfig } from "../../src/domain/values/adopted-config.ts";
import type { Measure } from "../../src/domain/values/measure.ts";
import { OrderId, placed, type PlannedAction } from "../../src/domain/values/planned-action.ts";
import { statusComment } from "../../src/messages/status-comment.ts";
import { answersOwed } from "../../src/reconcile/show/answers.ts";
import {
  agreed,
  banned,
  proposed,
  reported1,
  reprimand,
  underReview,
} from "../domain/chapters/deciding/deliberating.ts";
import {
  ada,
  asks,
  at,
  bo,
  config,
  cy,
  eve,
  fay,
  given,
  mal,
  recorded,
  recuse,
  reporter1,
} from "../domain/given.ts";

type Happened = readonly (Input | CaseEvent)[];
const order = OrderId.parse("3f9c2a1e");
const status = (happened: Happened, under: AdoptedConfig = config, until = at("23 12:00")) => {
  const looked = given(happened, under).until(until);
  return statusComment(looked.state(), under);
};
const open = [...underReview, proposed(at("23 12:00"), banned, reprimand)];
const steward: PlannedAction = {
  line: 2,
  measure: banned,
  order,
  person: mal,
  space: "conference chat",
  steward: "steward@example.org",
};

describe("the status comment of a case that is decided", () => {
  test("says what is proposed", () => {
    const text = status(open);
    expect(text).toContain(
      "- a ban of reported-1 (the person reported) from github and conference chat until 2026-12-22",
    );
  });

  test("says what to do where the text cannot be merged, in whichever round", () => {
    const heldUp = (round?: number) => {
      const [first] = open.slice(-1);
      if (!first || !("type" in first) || first.type !== "ResolutionProposed")
        throw new Error("nothing is proposed");
      const again = { ...first, resolution: { ...first.resolution, ...(round && { round }) } };
      const state = given([...underReview, again]).state();
      return proposalText(state, config, { number: 2, heldUpBy: "conflict" });
    };
    expect(heldUp()).toMatch(/takes it out again, .*`\/propose` with the text again starts over/);
    expect(heldUp(2)).toContain("`/propose` with the text again starts over");
    expect(heldUp(2)).not.toContain("takes it out");
  });

  test("says who stood aside from another text, and asks them in an answer", () => {
    const happened: Happened = [
      ...underReview,
      proposed(at("23 10:00"), reprimand),
      asks(cy, at("23 10:30"), { type: "StandAside", reason: "I was not there" }),
      proposed(at("23 11:00"), banned),
    ];
    const asked = (then: Happened) => {
      const before = given(then);
      const owed = answersOwed(before.history(), before.state(), config, new Map(), "");
      const others = owed
        .map(({ body }) => body)
        .filter((body) => !body.startsWith("reported-1 is the"));
      return others.join("\n");
    };
    expect(status(happened)).toContain("cy stood aside from the text before");
    expect(asked(happened)).toContain("@cy: you stood aside from the text before");
    const again = asks(cy, at("23 11:30"), { type: "StandAside", reason: "nor there" });
    expect(status([...happened, again])).toContain("Stands aside: cy.");
    expect(asked([...happened, again])).toBe("");
    expect(asked(happened.slice(0, -1))).toBe("");
  });

  test("calls the finding a draft until a resolution with it is agreed", () => {
    const found: Happened = [
      ...underReview,
      asks(ada, at("23 11:00"), { type: "DraftFinding", finding: { violation: "unclear" } }),
    ];
    expect(status(found)).toContain("**Finding, a draft:** violation: unclear");
    expect(status([...found, proposed(at("23 11:30"), banned)])).toContain("**Finding, a draft:**");
    const after = status([...found, agreed(at("23 11:45"), banned)]);
    expect(after).toContain("**Finding:** what happened is written down; violation: yes");
    const again = [agreed(at("23 11:45"), banned), proposed(at("23 11:50"), reprimand)];
    expect(status([...found, ...again])).toContain("**Finding, a draft:** violation: unclear");
  });

  test("says two days before who of the council will read the case (M50)", () => {
    const two = { ...config, council: { ...config.council!, members: [eve, fay] } };
    expect(status(open, two, at("28 11:59"))).not.toContain("takes over");
    const near = status(open, two, at("28 12:00"));
    expect(near).toContain("**The council takes over on Mon 30 Nov 2026, 12:00 UTC");
    expect(near).toContain("eve and fay");
  });

  test("says where nobody can take over that the committee goes on", () => {
    const text = status(open, { ...config, council: undefined }, at("30 12:00"));
    expect(text).toContain("there is no council that could take over");
    expect(text).toContain("| deadlock | **overdue** since Mon 30 Nov 2026, 12:00 UTC");
  });

  test("says that the deadline stands still while a question is open", () => {
    const asked = asks(bo, at("23 13:00"), {
      type: "AskParty",
      whom: reporter1,
      question: "where?",
    });
    expect(status([...open, asked], config, at("23 13:00"))).toContain(
      "| deadlock | stands still while a question is open |",
    );
  });

  test("links the agreed resolution and tells each party's consultation", () => {
    const text = status([...open, agreed(at("24 12:00"), banned)], config, at("24 12:00"));
    expect(text).toContain("**Agreed resolution** #2");
    expect(text).toContain("**Consultation:** reporter-1: to be told.");
  });

  test("lists open actions first and counts what is long settled", () => {
    const actions = Array.from({ length: 12 }, (_, i) => ({ line: i + 1, measure: reprimand }));
    const done = actions
      .slice(0, 11)
      .map(({ line: number }) =>
        recorded(at("24 16:00"), { type: "LineDone", line: number, proof: "mailed" }),
      );
    const text = status(
      [
        ...open,
        agreed(at("24 12:00"), reprimand),
        recorded(at("24 15:00"), { type: "ResolutionEnacted", lines: actions }),
        ...done,
      ],
      config,
      at("24 16:00"),
    );
    expect(text).toMatch(/\*\*To carry out:\*\*\n- \*\*12\*\*/);
    expect(text).toContain("and 5 more that are settled");
    expect(text.split("\n").length).toBeLessThan(55);
  });

  test.for([
    {
      what: "handed to people",
      body: { type: "LineHandedToPeople", line: 1, reason: "is-owner" },
      says: "**for people:** that account owns sandbox-org",
    },
    {
      what: "undone by somebody else",
      body: { type: "DriftNoticed", line: 1, what: "unblocked" },
      says: "`/review 3f9c2a1e lift: why`",
    },
    {
      what: "ended",
      body: { type: "OrderEnded", order, because: "time" },
      says: "ended, Comity is lifting it",
    },
  ] as const)("says what is to be done about an action that was $what", ({ body, says }) => {
    const action = { ...steward, line: 1, organisation: "sandbox-org" };
    const { steward: _steward, ...ofTheApp } = action;
    const done = recorded(at("24 15:30"), { type: "LineDone", line: 1, proof: "blocked" });
    const happened = [
      ...open,
      agreed(at("24 12:00"), banned),
      recorded(at("24 15:00"), { type: "ResolutionEnacted", lines: [ofTheApp] }),
      ...(body.type === "LineHandedToPeople" ? [] : [done]),
      recorded(at("24 16:00"), body),
    ];
    expect(status(happened, config, at("24 16:00"))).toContain(says);
  });
});

describe("what people are told to do when a resolution is carried out", () => {
  const state = given(underReview).state();

  test("are words for the steward with person, place and end, and nothing of the case", () => {
    const text = enactedNotice([steward], state, config) ?? "";
    const passedOn = /```text\n([^]*?)\n```/.exec(text)?.[1] ?? "";
    expect(passedOn).toContain("conference chat");
    expect(passedOn).toContain("mal (GitHub account 1011)");
    expect(passedOn).toContain("3f9c2a1e");
    expect(passedOn).not.toMatch(/amber|heron|report|case|violation/i);
    expect(liftedNotice([placed(steward)])).toContain("Please let the following person back");
  });

  test("is that the chair delivers a reprimand, with the list in copy (M56)", () => {
    const text = enactedNotice([{ line: 1, measure: reprimand }], state, config);
    expect(text).toContain("ada, as chair, delivers it by mail, conduct@example.org in copy");
  });

  test("is that a deputy does, without the list, where somebody on it is out", () => {
    const out = [...underReview, asks(ada, at("22 16:20"), recuse, { allowedTo: "deciding-body" })];
    const text = enactedNotice([{ line: 1, measure: reprimand }], given(out).state(), config);
    expect(text).toContain("bo, as chair,");
    expect(text).toContain("in copy bo, cy and dee personally");
    expect(text).not.toContain("conduct@example.org");
  });

  test("is nothing where the app does it all", () => {
    const { steward: _steward, ...action } = steward;
    expect(
      enactedNotice([{ ...action, organisation: "sandbox-org" }], state, config),
    ).toBeUndefined();
  });
});

describe("measures in plain words", () => {
  test.for<[Measure, string]>([
    [{ kind: "no-action", ground: "withdrawn" }, "no further action: the report was withdrawn"],
    [
      {
        kind: "apology-request",
        from: reported1,
        to: reporter1,
        manner: "public",
        strings: [{ what: "to stay on the list", due: "2026-12-01" }],
        tell: "with",
      },
      "reported-1 (the person reported) is asked to apologise to reporter-1 (who reported) publicly (`to stay on the list` by 2026-12-01)",
    ],
    [
      {
        kind: "hiatus",
        of: reported1,
        until: "2026-12-22",
        if_declined: { "cooling-off": "2027-01-31" },
        tell: "before",
      },
      "reported-1 (the person reported) is asked to stay away until 2026-12-22; if they decline, a cooling-off period until 2027-01-31 begins; they are told before it takes effect",
    ],
    [
      { kind: "lift", order: "3f9c2a1e", words: "it worked" },
      "the ban `3f9c2a1e` is lifted: `it worked`",
    ],
  ])("%#", ([measure, words]) => {
    expect(measureInWords(measure)).toBe(words);
  });

  test("keep what somebody wrote inert, on one line and short", () => {
    const words = `@eve ![x](https://evil.example/p.png)\n\n# shouting \`${"x".repeat(300)}`;
    const text = measureInWords({ kind: "other", of: reported1, words, tell: "with" });
    expect(text).toMatch(/^for reported-1 \(the person reported\): ``@eve .*…``$/);
    expect(text.length).toBeLessThan(170);
  });
});

describe("refusals that say all that is missing", () => {
  test("name each with the line to copy", () => {
    const detail = printOwed([
      { owed: "resolution", to: reporter1 },
      { owed: "line", line: 3 },
    ]);
    const text = refusalSentence({
      verb: "close",
      reason: "lines-are-open",
      detail,
      forms: [],
    });
    expect(text).toContain("`/told reporter-1 resolution: how`");
    expect(text).toContain("`/done 3 how`");
  });

  test.for([
    ["decided-by-council", "`/note`"],
    ["no-council", "`/stand-aside: why`"],
    ["council-is-the-committee", "`/stand-aside: why`"],
    ["council-cannot-either", "`/appoint @login: why`"],
    ["not-in-the-electorate", "`/chair @login`"],
    ["postponed-already", "`/stand-aside: why`"],
  ] as const)("say what can be done instead: %s", ([reason, command]) => {
    const text = refusalSentence({ verb: "x", reason, detail: undefined, forms: [] });
    expect(text).toContain(command);
  });

  test("say between which instants a hand-over can be put off", () => {
    const detail = "2026-11-30T12:00:00Z 2026-12-07T12:00:00Z";
    const reason = "postponed-out-of-bounds";
    expect(refusalSentence({ verb: "postpone", reason, detail, forms: [] })).toContain(
      "/postpone until 2026-12-07 12:00: why",
    );
  });
});

test.for(humanReasons)("a person reads what to do about $kind: $reason", ({ kind, reason }) => {
  const where = { place: "sandbox-org", isLifting: false, account: undefined };
  const sentence = humanReasonSentence(reason, where, spaceWords.get(kind));
  expect(sentence.length).toBeGreaterThan(40);
});
