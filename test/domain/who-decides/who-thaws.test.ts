import { describe, expect, test } from "vitest";
import { whoThaws } from "../../../src/domain/who-decides/who-thaws.ts";
import type { AdoptedConfig } from "../../../src/domain/values/adopted-config.ts";
import type { Person } from "../../../src/domain/values/person.ts";
import { ada, at, bo, config, cy, dee, eve, fay, given, gus, recorded, report } from "../given.ts";

const council: AdoptedConfig["council"] = {
  members: [eve, fay, gus],
  email: "council@example.org",
  decides: "majority",
};
const both = { ...config, council };
const oneDecides = { ...both, consensus: { minimum: 1 } };
const without: AdoptedConfig = { ...config, council: undefined };

const outOf = (...people: readonly Person[]) =>
  given([
    report,
    ...people.map((member) =>
      recorded(at("22 17:00"), { type: "MemberRecused", member, ground: "oneself" }),
    ),
  ]).state();

describe("who may agree to go on from a frozen record", () => {
  test("is whoever decides the case", () => {
    expect(whoThaws(outOf(bo), both)).toEqual({
      people: [ada, cy, dee],
      helping: [],
      areTooFew: false,
    });
  });

  test("is whoever of the council decides it with the one who is left", () => {
    const { people, helping } = whoThaws(outOf(bo, cy, dee), both);
    expect([people, helping]).toEqual([[ada, eve, fay, gus], []]);
  });

  test("is the council too, where one alone may decide: nobody adopts a record alone", () => {
    expect(whoThaws(outOf(bo, cy, dee), oneDecides)).toEqual({
      people: [ada, eve, fay, gus],
      helping: [eve, fay, gus],
      areTooFew: false,
    });
  });

  test("is no councillor who is out of the case, or banned", () => {
    const { helping } = whoThaws(outOf(bo, cy, dee, eve), { ...oneDecides, barred: [fay] });
    expect(helping).toEqual([gus]);
  });

  test("is no councillor who is a party to it, by whosever word", () => {
    const state = outOf(bo, cy, dee);
    const witness = { ref: "witness-1", person: gus } as unknown as (typeof state.parties)[number];
    const { helping } = whoThaws({ ...state, parties: [...state.parties, witness] }, oneDecides);
    expect(helping).toEqual([eve, fay]);
  });

  test("is nobody, where even so there are fewer than two", () => {
    expect(whoThaws(outOf(bo, cy, dee), without)).toEqual({
      people: [ada],
      helping: [],
      areTooFew: true,
    });
    expect(whoThaws(outOf(ada, bo, cy, dee), without).areTooFew).toBe(true);
  });

  test("is the committee, where nothing of the case can be relied on", () => {
    expect(whoThaws(undefined, both).people).toEqual([ada, bo, cy, dee]);
    const alone = { ...both, committee: { ...config.committee, members: [ada] } };
    expect(whoThaws(undefined, alone).people).toEqual([ada, eve, fay, gus]);
  });
});
