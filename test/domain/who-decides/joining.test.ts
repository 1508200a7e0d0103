import { describe, expect, test } from "vitest";
import type { CaseEvent } from "../../../src/domain/case/case-event.ts";
import type { Input } from "../../../src/domain/case/input.ts";
import { belongsInRoom, readersOf } from "../../../src/domain/chapters/keeping-apart/room.ts";
import type { AdoptedConfig } from "../../../src/domain/values/adopted-config.ts";
import type { Instant } from "../../../src/domain/values/time.ts";
import { electorate } from "../../../src/domain/who-decides/electorate.ts";
import { says } from "../../messages/told-case.ts";
import {
  ada,
  asks,
  at,
  bo,
  config,
  cy,
  dee,
  given,
  mal,
  pat,
  recorded,
  recuse,
  report,
  rin,
} from "../given.ts";

const joinedAt = at("25 12:00");
const joined = [{ person: rin, at: joinedAt }];

/** rin came to the committee on 25 November. */
const withRin: AdoptedConfig = {
  ...config,
  committee: { ...config.committee, members: [ada, bo, cy, dee, rin] },
  joined,
};
const councilWithRin: AdoptedConfig = {
  ...config,
  council: { members: [rin], email: "council@example.org", decides: "majority" },
  joined,
};

/** Until then the config without them was in force. */
const from = (then: AdoptedConfig) => (instant: Instant) => (instant < joinedAt ? config : then);

type Happened = readonly (Input | CaseEvent)[];
const names = (what: string, day = "22 17:00") => says(ada, at(day), `/name ${what}`);
const before = (what: string): Happened => [report, ...names(what)];

/** Who was put out of it, of those that are known on the 26th. */
const putOut = (happened: Happened, under = withRin) =>
  given(happened, from(under))
    .until(at("26 10:00"))
    .recordsOf("MemberRecused")
    .map((event) => [event.at, "member" in event && event.member]);

const sinceJoining = (events: readonly CaseEvent[]) => events.filter((one) => one.at >= joinedAt);

describe("whoever joins and is a party already (M5)", () => {
  test.each(["reported", "affected", "witness", "reporter"])(
    "is out from the instant they joined, as %s",
    (role) => {
      expect(putOut(before(`${role} @rin`))).toEqual([[joinedAt, rin]]);
      expect(putOut(before(`${role} @rin`), councilWithRin)).toEqual([[joinedAt, rin]]);
    },
  );

  test("does nothing and reads nothing there, and the case belongs in a room", () => {
    const state = given(before("reported @rin"), from(withRin)).until(at("26 10:00")).state();
    expect(electorate(state, withRin, at("26 10:00"))).toEqual([ada, bo, cy, dee]);
    expect(readersOf(state, withRin).map(({ person }) => person)).not.toContainEqual(rin);
    expect(belongsInRoom(state, withRin)).toBe(true);
    const [note] = says(rin, at("25 12:01"), "/note I was not there");
    const { added } = given(before("reported @rin"), from(withRin)).when(...(note ? [note] : []));
    expect(sinceJoining(added)).toMatchObject([
      { type: "MemberRecused", member: rin },
      { type: "CommandRefused", by: rin, reason: "recused-from-case" },
    ]);
  });

  test("is out once, and of a closed case too", () => {
    const known = given(before("reported @rin"), from(withRin)).until(at("26 10:00")).added;
    expect(putOut([report, ...known])).toEqual([]);
    const closed = recorded(at("23 10:00"), { type: "CaseClosed", closing: { as: "spam" } }, ada);
    expect(putOut([...before("reported @rin"), closed])).toEqual([[joinedAt, rin]]);
  });

  test("stays in whom others let back in", () => {
    const letIn = [
      ...before("witness @rin"),
      ...says(bo, at("25 13:00"), "/unrecuse @rin: saw nothing of it"),
      ...says(cy, at("25 14:00"), "/second 1"),
    ];
    const { recusals } = given(letIn, from(withRin)).until(at("26 10:00")).state();
    expect(recusals).toEqual([]);
  });

  test("hands the case to the council where too few are left of the committee", () => {
    const few: AdoptedConfig = {
      ...withRin,
      committee: { ...config.committee, members: [ada, bo, rin], deputies: [] },
    };
    const happened = [...before("reported @rin"), asks(bo, at("23 10:00"), recuse)];
    const { added } = given(happened, from(few)).until(at("26 10:00"));
    expect(sinceJoining(added)).toMatchObject([
      { type: "MemberRecused", at: joinedAt, member: rin, ground: "party" },
      { type: "CaseHandedOver", at: joinedAt, by: "comity", ground: "too-few-left" },
    ]);
    const closed = recorded(at("24 10:00"), { type: "CaseClosed", closing: { as: "spam" } }, ada);
    const { added: ofClosed } = given([...happened, closed], from(few)).until(at("26 10:00"));
    expect(sinceJoining(ofClosed).map(({ type }) => type)).toEqual(["MemberRecused"]);
  });
});

describe("whoever said when they joined whom they could not judge (M75)", () => {
  const withConflict = (under: AdoptedConfig): AdoptedConfig => ({
    ...under,
    joined: [{ person: rin, at: joinedAt, conflicts: [{ person: mal, since: joinedAt }] }],
  });
  const addedAt = at("25 16:00");
  /** They added pat later. */
  const withAnother: AdoptedConfig = {
    ...withRin,
    joined: [
      {
        person: rin,
        at: joinedAt,
        conflicts: [
          { person: mal, since: joinedAt },
          { person: pat, since: addedAt },
        ],
      },
    ],
  };

  test("is out of that case by their own word, and it belongs in a room", () => {
    expect(putOut(before("affected @mal"), withConflict(withRin))).toEqual([[joinedAt, rin]]);
    const state = given(before("reported @mal"), from(withConflict(withRin)))
      .until(at("26 10:00"))
      .state();
    expect(state.recusals).toMatchObject([{ member: rin, ground: "oneself" }]);
    expect(belongsInRoom(state, withConflict(withRin))).toBe(true);
    expect(belongsInRoom(state, withRin)).toBe(false);
  });

  test("is out of a later one at the moment in which it is named", () => {
    const later = [report, ...names("witness @mal", "25 18:00")];
    const state = given(later, from(withConflict(withRin)))
      .until(at("26 10:00"))
      .state();
    expect(state.recusals).toMatchObject([{ member: rin, ground: "oneself" }]);
  });

  test("is out from the instant at which they added somebody who has a part already", () => {
    expect(putOut(before("affected @pat"), withAnother)).toEqual([[addedAt, rin]]);
    const both = [...before("affected @pat"), ...names("witness @mal", "22 17:05")];
    expect(putOut(both, withAnother)).toEqual([[joinedAt, rin]]);
  });

  test("is out again where they were let back in before they added somebody", () => {
    const letIn = [
      ...before("affected @mal"),
      ...names("witness @pat", "22 17:05"),
      ...says(bo, at("25 13:00"), "/unrecuse @rin: long ago"),
      ...says(cy, at("25 14:00"), "/second 1"),
    ];
    expect(putOut(letIn, withConflict(withRin))).toEqual([]);
    expect(putOut(letIn, withAnother)).toEqual([[addedAt, rin]]);
    const letInAgain = [
      ...letIn,
      ...says(bo, at("25 17:00"), "/unrecuse @rin: a mistake"),
      ...says(cy, at("25 18:00"), "/second 2"),
    ];
    const { recusals } = given(letInAgain, from(withAnother)).until(at("26 10:00")).state();
    expect(recusals).toEqual([]);
  });

  test("stays in where nobody of these has a part", () => {
    expect(putOut(before("reported @pat"), withConflict(withRin))).toEqual([]);
    expect(putOut([report, ...names("reported mal@example.org")], withConflict(withRin))).toEqual(
      [],
    );
  });

  test("stays in whom others let back in", () => {
    const letIn = [
      ...before("witness @mal"),
      ...says(bo, at("25 13:00"), "/unrecuse @rin: another of that name"),
      ...says(cy, at("25 14:00"), "/second 1"),
    ];
    const { recusals } = given(letIn, from(withConflict(withRin)))
      .until(at("26 10:00"))
      .state();
    expect(recusals).toEqual([]);
  });
});

describe("nobody is put out by joining", () => {
  test("who is no party, or no longer", () => {
    expect(putOut([report, ...names("reported @pat")])).toEqual([]);
    const another = says(bo, at("23 10:00"), "/rename reported-1 @pat: a typo");
    expect(putOut([...before("reported @rin"), ...another])).toEqual([]);
  });

  test("who was a member when they were named, whatever became of that", () => {
    const long: AdoptedConfig = { ...config, joined: [{ person: bo, at: at("20 12:00") }] };
    const happened = before("reported @bo");
    const { added } = given(happened, long).until(at("26 10:00"));
    expect(added.map(({ type }) => type)).not.toContain("MemberRecused");
    const two = { ...long, committee: { ...config.committee, members: [ada, bo] } };
    const state = given(happened, two).until(at("26 10:00")).state();
    expect(state.handedOver?.ground).toBe("too-few-would-remain");
    expect(state.recusals).toEqual([]);
  });

  test("who belongs to it since the first config", () => {
    expect(putOut(before("reported @rin"), { ...withRin, joined: [] })).toEqual([]);
  });
});
