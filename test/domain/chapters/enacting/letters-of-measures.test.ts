import { describe, expect, test } from "vitest";
import type { CaseEvent } from "../../../../src/domain/case/case-event.ts";
import type { Input } from "../../../../src/domain/case/input.ts";
import type { LetterKind } from "../../../../src/domain/chapters/corresponding/corresponding-events.ts";
import { Cause, NodeId } from "../../../../src/domain/values/ids.ts";
import { OrderId } from "../../../../src/domain/values/planned-action.ts";
import { Measure } from "../../../../src/domain/values/measure.ts";
import { agreed, banned, reported1, reprimand, underReview } from "../deciding/deliberating.ts";
import { ada, asks, at, bo, cy, given, mal, recorded, reporter1 } from "../../given.ts";

type Happened = readonly (Input | CaseEvent)[];

const apology = Measure.parse({
  kind: "apology-request",
  from: "reported-1",
  to: "reporter-1",
  manner: "private",
});
const hiatus = Measure.parse({
  kind: "hiatus",
  of: "reported-1",
  until: "2026-12-22",
  if_declined: "decide-again",
});
const order = OrderId.parse("3f9c2a1e");
const known = recorded(at("22 16:30"), {
  type: "PartyRenamed",
  party: reported1,
  person: mal,
  address: "mal@example.org",
  reason: "the address they wrote from",
});
const safe = recorded(at("22 16:31"), {
  type: "ContactRuledOut",
  party: reporter1,
  for: "ask",
  ground: "unreachable",
  reason: "they cannot be asked",
});
const decided: Happened = [...underReview, known, safe, agreed(at("23 12:00"), banned, reprimand)];
const enacted: Happened = [
  ...decided,
  recorded(at("23 15:00"), {
    type: "ResolutionEnacted",
    lines: [
      { line: 1, measure: banned, order, person: mal, organisation: "sandbox-org" },
      { line: 2, measure: reprimand },
      { line: 3, measure: apology },
      { line: 4, measure: hiatus },
    ],
  }),
];
const sends = (letter: LetterKind, by = ada) =>
  asks(by, at("23 16:00"), {
    type: "SendLetter",
    letter,
    whom: reported1,
    until: undefined,
    text: "What we decided.",
  });
const delivered = (what: "reprimand" | "apology" | "ban") =>
  recorded(at("23 15:40"), {
    type: "LetterDelivered",
    party: reported1,
    what,
    letter: Cause.parse("IC_9#1"),
  });
const doneAfter = (...happened: Happened) =>
  given([...enacted, ...happened])
    .state()
    .actions.filter(({ life }) => life.is === "carried-out")
    .map(({ number }) => number);

describe("a letter that judges somebody (M56, M62)", () => {
  test.each(["reprimand", "apology", "hiatus", "ban", "cooling-off", "outcome"] as const)(
    "is the chair's or a deputy's to send: %s",
    (letter) => {
      given(enacted).when(sends(letter, cy)).isRefused("chair-sends-it");
      for (const by of [ada, bo])
        expect(given(enacted).when(sends(letter, by)).added).toMatchObject([
          { type: "LetterHeld", letter },
        ]);
    },
  );

  test("may be left to another, that letter alone", () => {
    const left = recorded(at("23 15:30"), {
      type: "LetterDelegated",
      letter: "reprimand",
      party: reported1,
      to: cy,
    });
    const after = given([...enacted, left]);
    expect(after.when(sends("reprimand", cy)).added).toMatchObject([{ type: "LetterHeld" }]);
    after.when(sends("apology", cy)).isRefused("chair-sends-it");
  });

  test("is not sent before it was ordered, nor again once it was delivered", () => {
    given(decided).when(sends("reprimand")).isRefused("nothing-to-deliver");
    given([...enacted, delivered("reprimand")])
      .when(sends("reprimand"))
      .isRefused("nothing-to-deliver");
    given([...underReview, known, safe])
      .when(sends("outcome"))
      .isRefused("nothing-agreed");
  });

  test("of a ban begun is also for whoever ordered it alone", () => {
    const line = { line: 1, measure: banned, order, person: mal, organisation: "sandbox-org" };
    const alone = recorded(
      at("23 09:00"),
      {
        type: "ActedAlone",
        act: 1,
        what: "a ban",
        actedAt: at("23 09:00"),
        ban: { of: reported1, until: at("25 09:00") },
        lines: [line],
      },
      cy,
    );
    const after = given([...underReview, known, safe, alone]);
    expect(after.when(sends("ban", cy)).added).toMatchObject([{ type: "LetterHeld" }]);
    given([...underReview, known, safe])
      .when(sends("ban", cy))
      .isRefused("chair-sends-it");
  });
});

describe("a letter that has left", () => {
  test("carries out the reprimand or the request it was for, and no ban", () => {
    expect(doneAfter()).toEqual([]);
    expect(doneAfter(delivered("reprimand"))).toEqual([2]);
    expect(doneAfter(delivered("apology"))).toEqual([3]);
    expect(doneAfter(delivered("ban"))).toEqual([]);
  });
});

describe("a letter of a measure that comes back (M56, M62)", () => {
  const letter = Cause.parse("IC_9#1");
  const held = (of: "reprimand" | "apology" | "ban") => ({
    ...recorded(at("23 15:30"), {
      type: "LetterHeld",
      letter: of,
      party: reported1,
      text: "What we decided.",
      way: "mail",
    }),
    cause: letter,
  });
  const back = recorded(at("24 09:00"), {
    type: "LetterReturned",
    party: reported1,
    what: "letter",
    letter,
    comment: NodeId.parse("IC_back"),
  });

  test.each([
    ["reprimand", [2]],
    ["apology", [3]],
    ["ban", []],
  ] as const)("is still to be delivered: %s", (of, before) => {
    const sent = [held(of), delivered(of)];
    expect(doneAfter(...sent)).toEqual(before);
    expect(doneAfter(...sent, back)).toEqual([]);
    const { actions } = given([...enacted, ...sent, back]).state();
    expect(actions.map(({ life }) => life.is)).toEqual(actions.map(() => "planned"));
  });

  test("undoes nothing that was done in another way", () => {
    const byHand = recorded(at("23 15:50"), { type: "LineDone", line: 2, proof: "by phone" });
    expect(doneAfter(held("reprimand"), byHand, back)).toEqual([2]);
    expect(doneAfter(byHand, back)).toEqual([2]);
  });
});
