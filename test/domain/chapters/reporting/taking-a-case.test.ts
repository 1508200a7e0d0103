import { describe, expect, test } from "vitest";
import { councilCall } from "../../../../src/domain/chapters/reporting/take-case.ts";
import type { Input } from "../../../../src/domain/case/input.ts";
import type { AdoptedConfig } from "../../../../src/domain/values/adopted-config.ts";
import { CodeName } from "../../../../src/domain/values/ids.ts";
import {
  ada,
  asks,
  at,
  config as usual,
  eve,
  fay,
  given,
  gus,
  handle,
  recorded,
  report,
  reporter1,
} from "../../given.ts";

const config: AdoptedConfig = {
  ...usual,
  council: { members: [eve, fay, gus], email: "council@example.org", decides: "majority" },
};
const take = { type: "TakeCase" } as const;
const takes = (who = eve, when = "24 17:00"): Input => ({
  ...asks(who, at(when), take),
  allowedTo: "roster",
});
const told = recorded(
  at("24 16:30"),
  { type: "PartyTold", party: reporter1, what: "receipt" },
  ada,
);
const waiting = [report, recorded(at("24 16:00"), { type: "CouncilAlerted" })] as const;
const called = (happened: Parameters<typeof given>[0], under = config) =>
  councilCall(given(happened, under).state(), under)?.called;

describe("taking a case that nobody answers (M4)", () => {
  test("makes it the council's", () => {
    given(waiting, config).when(takes()).records({
      type: "CaseHandedOver",
      to: "council",
      ground: "taken",
    });
  });

  test("is refused before two days have passed", () => {
    given([report], config).when(takes(eve, "22 18:00")).isRefused("nothing-to-take");
  });

  test("is refused once the committee has answered", () => {
    given([...waiting, told], config)
      .when(takes())
      .isRefused("nothing-to-take");
  });

  test("is refused to a member of the committee", () => {
    given(waiting, config).when(takes(ada)).isRefused("not-called");
  });

  test("is refused a second time", () => {
    given([...waiting, takes()], config)
      .when(takes(fay, "24 18:00"))
      .isRefused("already-with-council");
  });

  test("is refused to a councillor whom the report names", () => {
    const about = {
      ...report,
      parties: [{ role: "reported" as const, identity: { handle: handle("eve") } }],
    };
    const alerted = recorded(at("24 16:00"), { type: "CouncilAlerted" });
    given([about, alerted], config).when(takes()).isRefused("not-called");
    expect(called([about, alerted])).toEqual([fay, gus]);
  });
});

describe("the call to the council", () => {
  test("is to every councillor who is not out, while nobody answers", () => {
    expect(called([report])).toBeUndefined();
    expect(called(waiting)).toEqual([eve, fay, gus]);
    expect(called(waiting, { ...config, barred: [fay] })).toEqual([eve, gus]);
  });

  test("is over with an answer, a hand-over and the end of the case, and since then", () => {
    const state = given([...waiting, told], config).state();
    expect(councilCall(state, config)).toMatchObject({ called: [], overSince: told.at });
    expect(called([...waiting, takes()])).toEqual([]);
  });

  test("is to nobody where the council is gone or could not decide", () => {
    expect(called(waiting, { ...config, council: undefined })).toEqual([]);
  });

  test("says what the case was called then, whatever it is called by now", () => {
    const moved = { ...given(waiting, config).state(), codeName: CodeName.parse("birch-otter") };
    expect(councilCall(moved, config)?.from).toBe(report.codeName);
  });
});
