import { describe, expect, test } from "vitest";
import type { CaseEvent } from "../../../src/domain/case/case-event.ts";
import type { Input } from "../../../src/domain/case/input.ts";
import { readersOf } from "../../../src/domain/chapters/keeping-apart/room.ts";
import type { AdoptedConfig } from "../../../src/domain/values/adopted-config.ts";
import type { Person } from "../../../src/domain/values/person.ts";
import { bodyOf } from "../../../src/domain/who-decides/deciding-body.ts";
import { says } from "../../messages/told-case.ts";
import {
  at,
  bo,
  config,
  cy,
  eve,
  fay,
  given,
  gus,
  handle,
  pat,
  recorded,
  report,
  rin,
} from "../given.ts";

const councilOf = (...members: readonly Person[]): AdoptedConfig["council"] => ({
  members,
  email: "council@example.org",
  decides: "majority",
});
const before: AdoptedConfig = { ...config, council: councilOf(eve, fay, gus) };
const changedAt = at("25 12:00");
/** On 25 November pat came to the council, and gus left it. */
const after: AdoptedConfig = {
  ...config,
  council: councilOf(eve, fay, pat),
  councilsBefore: [{ members: [eve, fay, gus], until: changedAt }],
};

type Happened = readonly (Input | CaseEvent)[];
const about = (person: Person): Input => ({
  ...report,
  by: rin,
  parties: [{ role: "reported", identity: { handle: handle(person.login) } }],
});
const handedOver = (day = "22 18:00") =>
  recorded(
    at(day),
    { type: "CaseHandedOver", to: "council", ground: "asked", reason: "close" },
    bo,
  );

function body(happened: Happened, under = after): readonly string[] {
  const configAt = (instant: string) => (instant < changedAt ? before : under);
  const state = given(happened, configAt).until(at("26 10:00")).state();
  expect(readersOf(state, under).map(({ person }) => person)).not.toContainEqual(eve);
  return bodyOf(state, under).map(({ login }) => login);
}

describe("a council's case about a councillor (M5)", () => {
  test("stays with those who had it, whoever comes to the council or leaves it", () => {
    expect(body([about(eve), handedOver()])).toEqual(["eve", "fay", "gus"]);
    const none: AdoptedConfig = { ...after, council: undefined };
    expect(body([about(eve), handedOver()], none)).toEqual(["eve", "fay", "gus"]);
  });

  test("is theirs too where it was known of the councillor later", () => {
    const named = [
      report,
      handedOver(),
      ...says(fay, at("23 10:00"), "/name reported @eve"),
      ...says(gus, at("23 11:00"), "/second"),
    ];
    expect(body(named)).toEqual(["eve", "fay", "gus"]);
  });

  test("stays so where too few of it are left, together with the committee", () => {
    const alone = [about(eve), handedOver(), ...says(fay, at("23 10:00"), "/recuse")];
    expect(body([...alone, ...says(gus, at("23 11:00"), "/recuse")])).toEqual([
      ...config.committee.members.map(({ login }) => login),
      "eve",
      "fay",
      "gus",
    ]);
  });

  test("takes those in whom the roster did not bring", () => {
    const appointed = recorded(
      at("23 10:00"),
      { type: "PersonAppointed", person: cy, reason: "new" },
      fay,
    );
    expect(body([about(eve), handedOver(), appointed])).toEqual(["eve", "fay", "gus", "cy"]);
  });

  test("that became the council's under another roster is theirs who are on that", () => {
    expect(body([about(eve), handedOver("25 13:00")])).toEqual(["eve", "fay", "pat"]);
  });
});

describe("another case goes with the roster", () => {
  test("of the council's about nobody of it", () => {
    const state = given([about(cy), handedOver()], before)
      .until(at("26 10:00"))
      .state();
    expect(bodyOf(state, after)).toEqual([eve, fay, pat]);
    expect(bodyOf(state, { ...after, council: undefined })).not.toContainEqual(gus);
  });

  test("where there was never a council that it could stay with", () => {
    const state = given([about(eve), handedOver()], before)
      .until(at("26 10:00"))
      .state();
    const decides = bodyOf(state, { ...config, council: undefined });
    expect(decides).toEqual(config.committee.members);
  });

  test("of the committee's about a councillor", () => {
    const state = given([about(eve)], before)
      .until(at("23 10:00"))
      .state();
    const members = [...config.committee.members.slice(1), pat];
    expect(bodyOf(state, { ...after, committee: { ...config.committee, members } })).toEqual(
      members,
    );
  });
});
