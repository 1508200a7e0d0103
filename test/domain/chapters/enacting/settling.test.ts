import { describe, expect, test } from "vitest";
import type { CaseEvent } from "../../../../src/domain/case/case-event.ts";
import type { EventBody } from "../../../../src/domain/case/event-body.ts";
import type { Input } from "../../../../src/domain/case/input.ts";
import { isOpen, isToBeLifted } from "../../../../src/domain/chapters/enacting/action-standing.ts";
import { OrderId } from "../../../../src/domain/values/planned-action.ts";
import { isTimeToTake } from "../../../../src/domain/chapters/enacting/time-to-take.ts";
import { Measure } from "../../../../src/domain/values/measure.ts";
import { agreed, banned, reported1, reprimand, underReview } from "../deciding/deliberating.ts";
import {
  acknowledge,
  ada,
  asks,
  at,
  bo,
  cy,
  given,
  mal,
  recorded,
  reporter1,
} from "../../given.ts";

const order = OrderId.parse("3f9c2a1e");
/** Action 1 is the app's, action 2 the steward's, action 3 the chair's. */
const enacted: readonly (Input | CaseEvent)[] = [
  ...underReview,
  agreed(at("23 12:00"), banned, reprimand),
  recorded(at("23 15:00"), {
    type: "ResolutionEnacted",
    lines: [
      { line: 1, measure: banned, order, person: mal, organisation: "sandbox-org" },
      { line: 2, measure: banned, order, person: mal, steward: "steward@example.org" },
      { line: 3, measure: reprimand },
    ],
  }),
];
const done = (number: number, time = "23 16:00"): Input =>
  asks(bo, at(time), { type: "ActionIsDone", number, evidence: "mailed" });
const failed = (number: number, time = "23 16:00"): Input =>
  asks(bo, at(time), { type: "ActionHasFailed", number, reason: "the channel is gone" });
const later = (body: EventBody) => recorded(at("23 15:30"), body);
const actionIn = (happened: readonly (Input | CaseEvent)[], number: number) => {
  const action = given(happened)
    .state()
    .actions.find((one) => one.number === number);
  if (!action) throw new Error("no such action");
  return action;
};

describe("saying that an action was carried out", () => {
  test.for([2, 3])("is recorded with how one can see it (action %d)", (number) => {
    given(enacted).when(done(number)).records({ type: "LineDone", line: number, proof: "mailed" });
    expect(actionIn([...enacted, done(number)], number).life.is).toBe("carried-out");
  });

  test.for([
    { title: "that nobody ordered", number: 9, reason: "no-such-line" },
    { title: "that is the app's", number: 1, reason: "line-is-the-apps" },
  ] as const)("is refused for one $title", ({ number, reason }) => {
    given(enacted).when(done(number)).isRefused(reason);
    given(enacted).when(failed(number)).isRefused(reason);
  });

  test("of what the chair delivers names by whom, where another says so", () => {
    const says = (evidence: string, number = 3) =>
      asks(cy, at("23 16:00"), { type: "ActionIsDone", number, evidence });
    given(enacted).when(says("mailed")).isRefused("say-who-delivered");
    given(enacted).when(says("by ada:")).isRefused("say-who-delivered");
    given(enacted)
      .when(says("by ada: she is travelling"))
      .records({ type: "LineDone", line: 3, proof: "by ada: she is travelling" });
    given(enacted)
      .when(says("confirmed", 2))
      .records({ type: "LineDone", line: 2, proof: "confirmed" });
  });

  test("of a public reprimand says where it stands, or why no link leads there", () => {
    const inPublic = Measure.parse({
      kind: "public-reprimand",
      to: reported1,
      venue: "the mailing list",
      tell: "with",
    });
    const begun = [
      ...underReview,
      agreed(at("23 12:00"), inPublic),
      recorded(at("23 15:00"), {
        type: "ResolutionEnacted",
        lines: [{ line: 1, measure: inPublic }],
      }),
    ];
    const says = (evidence: string) =>
      asks(ada, at("23 16:00"), { type: "ActionIsDone", number: 1, evidence });
    for (const evidence of ["posted", "no link:", "https://…", "https:// is where it stands"])
      given(begun).when(says(evidence)).isRefused("say-where-it-stands");
    for (const proof of ["https://lists.example.org/42", "no link: it was said in the call"])
      given(begun).when(says(proof)).records({ type: "LineDone", line: 1, proof });
  });

  test("changes nothing a second time, whatever came of it", () => {
    given([...enacted, done(3)])
      .when(failed(3, "23 17:00"))
      .isRefused("line-is-settled");
    given([...enacted, failed(3)])
      .when(done(3, "23 17:00"))
      .isRefused("line-is-settled");
  });

  test("is heard for one that the app handed to people", () => {
    const handed = later({ type: "LineHandedToPeople", line: 1, reason: "is-owner" });
    given([...enacted, handed])
      .when(done(1))
      .records({ type: "LineDone", line: 1, proof: "mailed" });
  });
});

describe("what somebody had before it was taken from them", () => {
  test("is kept with the action of its place", () => {
    const had = {
      wasBlocked: false,
      membership: "member",
      wasInvited: false,
      collaboratedOn: ["docs"],
    } as const;
    const { wasBlocked: _wasBlocked, ...evidence } = had;
    const noted = [...enacted, later({ type: "StandingNoted", line: 1, ...had })];
    const before = { before: "free", evidence };
    expect(actionIn(noted, 1)).toMatchObject({ life: { is: "noted", had: before } });
    expect(actionIn(noted, 2).life).toEqual({ is: "planned" });
    const kept = later({ type: "StandingKept", line: 1, before: "free", evidence: {} });
    const neutral = { before: "free", evidence: {} };
    expect(actionIn([...enacted, kept], 1).life).toEqual({ is: "noted", had: neutral });
  });
});

describe("an action that ends another case's ban", () => {
  const lift: Measure = { kind: "lift", order, words: "a mistake" };
  const asked = [
    ...underReview,
    agreed(at("23 12:00"), lift),
    recorded(at("23 15:00"), { type: "ResolutionEnacted", lines: [{ line: 1, measure: lift }] }),
  ];

  test("can be given up, should that case never answer", () => {
    given(asked)
      .when(failed(1))
      .records({ type: "LineFailed", line: 1, reason: "the channel is gone" });
  });

  test("is not done on anybody's word", () => {
    given(asked).when(done(1)).isRefused("line-is-the-apps");
  });
});

describe("the end of a ban in a space that people look after", () => {
  const ended = [
    ...enacted,
    done(2, "23 15:10"),
    later({ type: "OrderEnded", order, because: "time" }),
  ];

  test("leaves the action open until somebody says that it was lifted", () => {
    expect(isToBeLifted(actionIn(ended, 2))).toBe(true);
    const lifted = actionIn([...ended, done(2, "23 16:30")], 2);
    expect(lifted).toMatchObject({
      life: { is: "lifted", was: { is: "carried-out" }, liftedAt: at("23 16:30") },
    });
    expect(isOpen(lifted)).toBe(false);
  });

  test("can fail, and the action stays what it was", () => {
    const action = actionIn([...ended, failed(2, "23 16:30")], 2);
    expect(action).toMatchObject({
      life: { is: "lifted", was: { is: "carried-out" }, kept: "failed" },
    });
  });

  test("asks nothing where the ban was never carried out", () => {
    expect(
      isOpen(actionIn([...enacted, later({ type: "OrderEnded", order, because: "time" })], 2)),
    ).toBe(false);
  });
});

describe("a break that somebody is asked to take (M64)", () => {
  const asked = (declined: Extract<Measure, { kind: "hiatus" }>["if_declined"]) => {
    const measure: Measure = {
      kind: "hiatus",
      of: reported1,
      until: "2026-12-22",
      if_declined: declined,
      tell: "with",
    };
    return [
      ...underReview,
      agreed(at("23 12:00"), measure),
      recorded(at("23 15:00"), { type: "ResolutionEnacted", lines: [{ line: 1, measure }] }),
    ];
  };
  const heard = (answer: "agrees" | "declines"): Input =>
    asks(ada, at("24 10:00"), { type: "HearParty", whom: reported1, answer, words: undefined });
  const types = (happened: readonly (Input | CaseEvent)[], input: Input) =>
    given(happened)
      .when(input)
      .added.map(({ type }) => type);

  test("is theirs to agree to, and then done", () => {
    expect(types(asked("decide-again"), heard("agrees"))).toEqual(["PartyHeard", "LineDone"]);
    expect(actionIn([...asked("decide-again"), heard("agrees")], 1).life.is).toBe("carried-out");
  });

  test("is not done on anybody else's word", () => {
    given(asked("decide-again")).when(done(1, "24 10:00")).isRefused("answer-not-heard");
  });

  test("declined, brings the cooling-off that was agreed, everywhere (M65)", () => {
    const { added } = given(asked({ "cooling-off": "2027-01-31" })).when(heard("declines"));
    expect(added.map(({ type }) => type)).toEqual(["PartyHeard", "LineFailed", "CoolingOffBegun"]);
    expect(added[2]).toMatchObject({
      lines: [
        { line: 2, person: mal, place: { name: "sandbox-org" }, until: "2027-01-31T23:59:59Z" },
        {
          line: 3,
          person: mal,
          place: { steward: "steward@example.org" },
          until: "2027-01-31T23:59:59Z",
        },
      ],
    });
  });

  test("declined twice over, brings actions and orders that are told apart", () => {
    const measures = ["2027-01-31", "2027-03-31"].map((day): Measure => ({
      kind: "hiatus",
      of: reported1,
      until: "2026-12-22",
      if_declined: { "cooling-off": day },
      tell: "with",
    }));
    const actions = measures.map((measure, i) => ({ line: i + 1, measure }));
    const { added } = given([
      ...underReview,
      agreed(at("23 12:00"), ...measures),
      recorded(at("23 15:00"), { type: "ResolutionEnacted", lines: actions }),
    ]).when(heard("declines"));
    const brought = ["PartyHeard", "LineFailed", "LineFailed", "CoolingOffBegun"];
    expect(added.map(({ type }) => type)).toEqual(brought);
    const begun = added.flatMap((event) => (event.type === "CoolingOffBegun" ? event.lines : []));
    expect(begun.map(({ line: number }) => number)).toEqual([3, 4, 5, 6]);
    expect(new Set(begun.map(({ order: name }) => name)).size).toBe(2);
  });

  test("declined, brings nothing more where the committee wants to decide again", () => {
    expect(types(asked("decide-again"), heard("declines"))).toEqual(["PartyHeard", "LineFailed"]);
  });

  test("declined by somebody who was named meanwhile, bans nobody", () => {
    const renamed = recorded(at("23 16:00"), {
      type: "PartyRenamed",
      party: reported1,
      person: bo,
      reason: "it was bo",
    });
    expect(types([...asked({ "cooling-off": "2027-01-31" }), renamed], heard("declines"))).toEqual([
      "PartyHeard",
      "LineFailed",
    ]);
  });

  test("brings nothing twice", () => {
    const declined = [...asked({ "cooling-off": "2027-01-31" }), heard("declines")];
    const again: Input = { ...heard("declines"), at: at("24 11:00") };
    expect(
      types(declined, { ...again, cause: asks(ada, at("24 11:00"), acknowledge).cause }),
    ).toEqual(["PartyHeard"]);
  });
});

describe("when a measure takes effect", () => {
  const takesEffect = (tell: "before" | "with" | "after", ...more: Input[]) => {
    const measure: Measure = { ...banned, tell };
    const happened = [
      ...underReview,
      agreed(at("23 12:00"), measure),
      recorded(at("23 15:00"), {
        type: "ResolutionEnacted",
        lines: [{ line: 1, measure, order, person: mal, organisation: "sandbox-org" }],
      }),
      ...more,
    ];
    return isTimeToTake(actionIn(happened, 1), given(happened).state());
  };
  const outcome = (whom: typeof reporter1, time = "23 16:00") =>
    asks(ada, at(time), { ...acknowledge, whom, what: "outcome" });
  const cannot = (whom: typeof reporter1): Input =>
    asks(ada, at("23 16:00"), {
      type: "RuleOutContact",
      for: "tell",
      whom,
      ground: "unreachable",
      reason: "mails return",
    });

  test.for([
    { tell: "with" as const, told: [], expected: true },
    { tell: "before" as const, told: [], expected: false },
    { tell: "before" as const, told: [outcome(reporter1)], expected: false },
    { tell: "before" as const, told: [outcome(reported1)], expected: true },
    { tell: "before" as const, told: [cannot(reported1)], expected: true },
    { tell: "after" as const, told: [], expected: false },
    { tell: "after" as const, told: [outcome(reported1)], expected: false },
    { tell: "after" as const, told: [outcome(reporter1)], expected: true },
    { tell: "after" as const, told: [cannot(reporter1)], expected: true },
  ])("telling $tell, after $told.length words", ({ tell, told, expected }) => {
    expect(takesEffect(tell, ...told)).toBe(expected);
  });

  test("nobody counts as told who was told of an earlier resolution only", () => {
    expect(takesEffect("after", outcome(reporter1, "23 11:00"))).toBe(false);
  });
});
