import { describe, expect, test } from "vitest";
import { whyNotCarriedOut } from "../../../../src/domain/chapters/urgent-action/limits-again.ts";
import type { CaseState } from "../../../../src/domain/case/case-state.ts";
import type { Input } from "../../../../src/domain/case/input.ts";
import { PartyRef } from "../../../../src/domain/values/party.ts";
import { ada, asks, at, bo, config, cy, given, pat } from "../../given.ts";
import { bans, named, opened, ratifies } from "./said-alone.ts";

const ordered: readonly Input[] = [...opened, bans(bo, at("22 17:00"))];
const stateOf = (history: readonly Input[]) => given(history).state();
const lastIn = (state: CaseState) => {
  const action = state.actions.at(-1);
  if (!action) throw new Error("nothing ordered");
  return action;
};
const why = (state: CaseState, action = lastIn(state)) => whyNotCarriedOut(action, state, config);

describe("what one member ordered is looked at again before somebody loses access (M41)", () => {
  test("and carried out where it keeps to what one may", () => {
    expect(why(stateOf(ordered))).toBeUndefined();
  });

  test("nothing is asked of what was agreed, or of whom no account is known", () => {
    const state = stateOf(ordered);
    const longer = { ...lastIn(state), until: at("30 17:00") };
    expect(why(state, { ...longer, act: undefined })).toBeUndefined();
    expect(why(state, { ...longer, person: undefined })).toBeUndefined();
  });

  test.for<[string, Partial<ReturnType<typeof lastIn>>, string]>([
    ["an act nobody did", { act: 7 }, "not-ordered-so"],
    [
      "another party than was banned",
      {
        measure: { ...lastIn(stateOf(ordered)).measure, of: PartyRef.parse("reported-2") } as never,
      },
      "not-ordered-so",
    ],
    ["no ban at all", { measure: { kind: "mediation" } as never }, "not-ordered-so"],
    ["another account than that party's", { person: pat }, "not-that-party"],
    ["more than a week", { until: at("29 17:01") }, "longer-than-alone"],
    ["no end", { until: undefined }, "longer-than-alone"],
  ])("people look at %s", ([, change, reason]) => {
    const state = stateOf(ordered);
    expect(why(state, { ...lastIn(state), ...change })).toBe(reason);
  });

  test("people look at one whose party is nobody's account any more", () => {
    const state = stateOf(ordered);
    const parties = state.parties.map((party) => ({ ...party, person: undefined }));
    expect(why({ ...state, parties })).toBe("not-that-party");
    expect(why({ ...state, parties: [] })).toBe("not-that-party");
  });

  test("who has no account on GitHub is told by the one they have there", () => {
    const place = { kind: "discourse", key: "FORUM https://forum.example.org", name: "forum" };
    const state = stateOf(ordered);
    const known = (id: string) => ({
      ...state,
      parties: state.parties.map((party) => ({
        ...party,
        person: undefined,
        accounts: [{ space: "forum", places: [place], account: { id, name: `mal${id}` } }],
      })),
    });
    const there = { ...lastIn(state), person: undefined, account: "77", place };
    expect(why(known("77"), there)).toBeUndefined();
    expect(why(known("78"), there)).toBe("not-that-party");
    expect(why(known("77"), { ...there, until: undefined })).toBe("longer-than-alone");
  });

  test("people look at one that lacks a second, until there is one", () => {
    const witness = asks(ada, at("22 17:30"), {
      type: "NameParty",
      role: "witness",
      identity: { handle: "mal" as never },
    });
    const alone = stateOf([...ordered, witness]);
    expect(why(alone)).toBe("lacks-second");
    const unilateralActs = alone.unilateralActs.map((one) => ({ ...one, ratifiedBy: [bo] }));
    expect(why({ ...alone, unilateralActs })).toBe("lacks-second");
    const two = stateOf([...ordered, witness, ratifies(cy, at("22 18:00"))]);
    expect(why(two)).toBeUndefined();
  });

  test("the first of several asks for none because of the later ones", () => {
    const several = stateOf([
      ...opened,
      named("pat", 1),
      bans(bo, at("22 17:00")),
      bans(bo, at("22 17:01"), "reported-2"),
    ]);
    expect(several.actions.map((action) => why(several, action))).toEqual(
      several.actions.map(() => undefined),
    );
  });
});
