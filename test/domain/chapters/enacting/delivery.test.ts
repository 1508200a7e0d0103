import { describe, expect, test } from "vitest";
import { copiesOf } from "../../../../src/domain/chapters/enacting/delivery.ts";
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
  recorded,
  recuse,
  report,
} from "../../given.ts";

const withTwo = { ...config, council: { ...config.council!, members: [eve, fay] } };
const handed = recorded(at("23 12:00"), { type: "CaseHandedOver", to: "council", ground: "asked" });
const out = (who: typeof bo, time: string) =>
  asks(who, at(time), recuse, { allowedTo: "deciding-body" });

describe("who gets a copy of a reprimand (M56)", () => {
  test("is the committee's list", () => {
    expect(copiesOf(given([report]).state(), config)).toEqual({ list: "conduct@example.org" });
  });

  test("is the members one by one, where somebody on the list is out of the case", () => {
    const state = given([report, out(bo, "22 17:00")]).state();
    expect(copiesOf(state, config)).toEqual({ people: [ada, cy, dee] });
  });

  test("is the council's list once it decides, whoever of the committee is out", () => {
    const state = given([report, out(bo, "22 17:00"), handed], withTwo).state();
    expect(copiesOf(state, withTwo)).toEqual({ list: "council@example.org" });
  });

  test("is the councillors one by one, where one of them is out", () => {
    const state = given([report, handed, out(eve, "23 17:00")], withTwo).state();
    expect(copiesOf(state, withTwo)).toEqual({ people: [ada, bo, cy, dee, fay] });
  });

  test("is people where the config no longer names the council that decides", () => {
    const state = given([report, handed], withTwo).state();
    expect(copiesOf(state, { ...withTwo, council: undefined })).toEqual({
      people: [ada, bo, cy, dee],
    });
  });
});
