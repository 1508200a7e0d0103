import { describe, expect, test } from "vitest";
import { PartyRef } from "../../../../src/domain/values/party.ts";
import { Instant } from "../../../../src/domain/values/time.ts";
import { decidingBodyOf } from "../../../../src/domain/who-decides/deciding-body.ts";
import { electorate } from "../../../../src/domain/who-decides/electorate.ts";
import { belongsInRoom } from "../../../../src/domain/chapters/keeping-apart/room.ts";
import { shownFields } from "../../../../src/domain/case/shown-fields.ts";
import {
  agreed,
  banned,
  noAction,
  proposed,
  reported1,
  underReview,
} from "../deciding/deliberating.ts";
import {
  ada,
  asks,
  at,
  bo,
  cy,
  dee,
  eve,
  fay,
  given,
  gus,
  handle,
  recorded,
  reporter1,
} from "../../given.ts";
import {
  answers,
  appealed,
  appeals,
  closed,
  enacted,
  everybodyTold,
  told,
  wide,
} from "./said-in-appeals.ts";

describe("an appeal", () => {
  test("is recorded, and puts whoever decided out of the case", () => {
    given(closed, wide)
      .when(appeals(at("25 10:00")))
      .records(
        {
          type: "AppealReceived",
          party: reported1,
          receivedAt: at("25 10:00"),
          words: "I was not there",
        },
        ...[ada, bo, cy, dee].map((member) => {
          return { type: "MemberRecused" as const, member, ground: "decided" as const };
        }),
        { type: "CaseHandedOver", to: "council", ground: "appealed" },
      );
  });

  test("takes a closed case up again, for the council, in a room", () => {
    const state = given(appealed, wide).state();
    expect(shownFields(state, wide)).toMatchObject({
      isOpen: true,
      card: { decidedBy: "Executive Council", nextDeadline: "2026-12-09" },
    });
    expect(decidingBodyOf(state)).toBe("Executive Council");
    expect(electorate(state, wide, state.asOf)).toEqual([eve, fay, gus]);
    expect(belongsInRoom(state, wide)).toBe(true);
    expect(state.closures).toEqual([{ at: at("23 16:30"), reopenedAt: at("25 10:00") }]);
  });

  test("is heard in a case that is carried out and not closed yet", () => {
    const state = given(
      [...enacted, told(at("23 16:00"), reported1), appeals(at("25 10:00"))],
      wide,
    ).state();
    expect(state.appeals).toMatchObject([{ party: reported1, answered: undefined }]);
    expect(state.closures).toEqual([]);
  });

  test("is for those who were reported", () => {
    given(closed, wide)
      .when(appeals(at("25 10:00"), { party: reporter1 }))
      .isRefused("only-the-reported-appeal");
    given(closed, wide)
      .when(appeals(at("25 10:00"), { party: PartyRef.parse("reported-7") }))
      .isRefused("no-such-party");
  });

  test("is against what is carried out", () => {
    const early = (happened: Parameters<typeof given>[0]) =>
      given(happened, wide)
        .when(appeals(at("25 10:00")))
        .isRefused("nothing-to-appeal");
    early(underReview);
    early([...underReview, agreed(at("23 12:00"), banned)]);
    early([...enacted, proposed(at("23 18:00"), noAction)]);
  });

  test("is open once for each party, and made once against a resolution", () => {
    given(appealed, wide)
      .when(appeals(at("25 11:00"), { by: eve }))
      .isRefused("appeal-is-there");
    const answered = [
      ...appealed,
      answers(eve, at("25 11:00"), "decision-stands"),
      answers(fay, at("25 11:10"), "decision-stands"),
    ];
    given(answered, wide)
      .when(appeals(at("25 12:00"), { by: eve }))
      .isRefused("appealed-before");
  });

  test("drops what waited for a second, whoever had asked for it", () => {
    const members = [...wide.committee.members, eve];
    const newcomer = { ...wide, committee: { ...wide.committee, members } };
    const asked = asks(eve, at("23 16:05"), {
      type: "CloseCase",
      closing: { as: "not-ours", to: "the venue" },
    });
    const waits = [...enacted, ...everybodyTold, asked];
    expect(given(waits, newcomer).state().pending).toHaveLength(1);
    expect(given([...waits, appeals(at("25 10:00"))], newcomer).state().pending).toEqual([]);
  });
});

describe("the time to appeal", () => {
  const lastDay = Instant.parse("2026-12-23T23:59:59Z");
  const after = Instant.parse("2026-12-24T00:00:00Z");

  test("ends thirty days after they were told the outcome, with that day", () => {
    expect(given(closed, wide).when(appeals(lastDay)).recordsOf("AppealReceived")).toHaveLength(1);
    const late = given(closed, wide).when(appeals(after));
    late.isRefused("appeal-too-late");
    expect(late.added[0]).toMatchObject({ detail: "2026-11-23 2026-12-23" });
  });

  test("is kept by the day on which the appeal reached somebody", () => {
    const kept = given(closed, wide).when(appeals(after, { receivedAt: lastDay }));
    expect(kept.recordsOf("AppealReceived")).toMatchObject([{ receivedAt: lastDay, at: after }]);
  });

  test("has no day before anything was decided", () => {
    const before = given(closed, wide).when(
      appeals(at("25 10:00"), { receivedAt: at("22 10:00") }),
    );
    before.isRefused("appeal-before-decision");
    expect(before.added[0]).toMatchObject({ detail: "2026-11-23" });
  });

  test("is what the config says", () => {
    const short = { ...wide, clocks: { ...wide.clocks, appeals: wide.clocks["feedback"]! } };
    given(closed, short)
      .when(appeals(at("27 00:00")))
      .isRefused("appeal-too-late");
  });

  test("does not begin before they are told, and not with an earlier resolution", () => {
    const untold = enacted;
    expect(given(untold, wide).when(appeals(after)).recordsOf("AppealReceived")).toHaveLength(1);
    const anew = [
      ...untold,
      told(at("23 16:00"), reported1),
      agreed(at("24 12:00"), banned),
      recorded(at("24 13:00"), { type: "ResolutionEnacted", lines: [] }),
    ];
    expect(given(anew, wide).when(appeals(after)).recordsOf("AppealReceived")).toHaveLength(1);
  });
});

describe("who decided", () => {
  test("is out even if they had stepped back, and stays out", () => {
    const stepped = asks(cy, at("24 10:00"), {
      type: "RecuseMember",
      member: "oneself",
      reason: undefined,
    });
    const state = given([...closed, stepped, appeals(at("25 10:00"))], wide).state();
    expect(state.recusals).toContainEqual({ member: cy, ground: "decided" });
    const back = asks(eve, at("25 11:00"), {
      type: "EndRecusal",
      member: handle("cy"),
      reason: "no",
    });
    given([...closed, stepped, appeals(at("25 10:00"))], wide)
      .when(back)
      .isRefused("decided-it");
  });

  test("is everybody of a council that agreed to what the committee had proposed", () => {
    const handed = recorded(at("23 11:00"), {
      type: "CaseHandedOver",
      to: "council",
      ground: "asked",
    });
    const byCouncil = enacted.toSpliced(4, 0, handed);
    const state = given([...byCouncil, appeals(at("25 10:00"), { by: eve })], wide).state();
    expect(state.recusals.map(({ member }) => member)).toEqual([eve, fay, gus]);
    expect(electorate(state, wide, state.asOf)).toEqual([ada, bo, cy, dee]);
  });

  test("is out as a party where they are one", () => {
    const isParty = asks(dee, at("24 10:00"), {
      type: "NameParty",
      role: "affected",
      identity: { handle: handle("dee") },
    });
    const state = given([...closed, isParty, appeals(at("25 10:00"))], wide).state();
    expect(state.recusals).toContainEqual({ member: dee, ground: "party" });
  });
});
