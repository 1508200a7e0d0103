import { cannot, decided, heard, told } from "./said-when-consulted.ts";
import { describe, expect, test } from "vitest";
import type { Input } from "../../../../src/domain/case/input.ts";
import { consultationOf } from "../../../../src/domain/chapters/consulting/consultation.ts";
import { affected1 } from "../deciding/deliberating.ts";
import { ada, asks, at, config, given, reporter1 } from "../../given.ts";

const named = (time: string): Input =>
  asks(ada, at(time), {
    type: "NameParty",
    role: "affected",
    identity: { address: "afra@example.org" },
  });

describe("two who are consulted", () => {
  const both = [
    ...decided,
    named("23 12:30"),
    told("23 13:00", reporter1),
    told("23 13:00", affected1),
  ];
  const standings = (more: readonly Input[], until = "23 15:00") => {
    const happened = [...both, ...more];
    const passed = given(happened).until(at(until)).added;
    const state = given([...given(happened).history(), ...passed]).state();
    return consultationOf(state, config).map((one) => `${one.party} ${one.standing}`);
  };

  test("answer each for themselves, in the second they were told too", () => {
    const answered = [heard("23 13:00", affected1, "objects")];
    expect(standings(answered)).toEqual(["reporter-1 awaited", "affected-1 heard"]);
  });

  test("are silent each for themselves", () => {
    const answered = [heard("23 14:00", reporter1, "accepts")];
    expect(standings(answered, "28 13:00")).toEqual(["reporter-1 heard", "affected-1 silent"]);
  });

  test("have each their own time to answer", () => {
    const late = [...decided, named("23 12:30"), told("23 13:00", affected1)];
    const happened = [...late, told("25 13:00", reporter1)];
    const passed = given(happened).until(at("27 13:00")).added;
    const state = given([...given(happened).history(), ...passed]).state();
    expect(consultationOf(state, config)).toMatchObject([
      { party: reporter1, standing: "awaited" },
      { party: affected1, standing: "silent" },
    ]);
  });

  test("are out of reach each for themselves, whoever spoke since", () => {
    const ruledOut = [cannot("23 13:30", "ask", affected1), heard("23 14:00", reporter1)];
    expect(standings(ruledOut)).toEqual(["reporter-1 heard", "affected-1 cannot"]);
  });

  test("are awaited though something else was told to them before", () => {
    const untold = [...decided, named("23 12:30"), told("23 13:00", affected1, "outcome")];
    const state = given(untold).state();
    expect(consultationOf(state, config).map(({ standing }) => standing)).toEqual([
      "untold",
      "untold",
    ]);
  });
});
