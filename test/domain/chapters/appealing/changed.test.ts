import { describe, expect, test } from "vitest";
import { appointers } from "../../../../src/domain/who-decides/electorate.ts";
import { agreed, banned, proposed, reported1, reprimand } from "../deciding/deliberating.ts";
import { asks, at, bo, eve, fay, given, gus, recorded, reporter1 } from "../../given.ts";
import {
  appeals,
  closed,
  heard,
  told,
  wide,
  changed,
  closes,
  refusedWith,
  owedIn,
} from "./said-in-appeals.ts";

describe("an appeal that is answered: changed", () => {
  test("takes a new resolution, until which all goes on", () => {
    expect(owedIn(changed)).toMatchObject({ owed: "change", of: reported1, by: [eve, fay, gus] });
    expect(refusedWith(changed, closes("26 11:00"))).toEqual(["change-is-owed"]);
    expect(
      given(changed, wide)
        .state()
        .actions.map(({ life }) => life.is),
    ).toEqual(["carried-out", "carried-out"]);
    const anew = [...changed, proposed(at("26 11:00"), reprimand)];
    expect(owedIn(anew)).toMatchObject({ owed: "approvals", by: [eve, fay, gus] });
  });

  test("is consulted and carried out as any other, and whoever appeals is told", () => {
    const agreedAnew = [...changed, agreed(at("26 12:00"), reprimand)];
    expect(owedIn(agreedAnew)).toMatchObject({ owed: "consultation", to: [reporter1] });
    const carriedOut = [
      ...agreedAnew,
      told(at("26 12:10"), reporter1, "resolution", eve),
      heard(eve, at("26 12:20"), reporter1),
      recorded(at("26 12:30"), { type: "ResolutionEnacted", lines: [] }),
      told(at("26 13:00"), reporter1, "outcome", eve),
    ];
    expect(owedIn(carriedOut)).toMatchObject({ owed: "outcome", to: [reported1] });
    const all = [...carriedOut, told(at("26 13:10"), reported1, "outcome", eve)];
    expect(owedIn(all)).toMatchObject({ owed: "closing" });
    expect(refusedWith(all, closes("26 14:00"))).toBe("followed");
  });

  test("may be appealed against again, and is heard by nobody who decided it", () => {
    const anew = [
      ...changed,
      agreed(at("26 12:00"), banned),
      recorded(at("26 12:30"), { type: "ResolutionEnacted", lines: [] }),
      told(at("26 13:00"), reported1, "outcome", eve),
      appeals(at("27 10:00"), { by: eve }),
    ];
    const state = given(anew, wide).state();
    expect(state.appeals).toHaveLength(2);
    expect(state.recusals.map(({ member }) => member.login)).toEqual(
      expect.arrayContaining(["ada", "bo", "cy", "dee", "eve", "fay", "gus"]),
    );
    expect(owedIn(anew)).toMatchObject({ owed: "appointment" });
    // Those who decided it last bring in others; whoever decided before has no reason to read it again.
    expect(appointers(state, wide)).toEqual([eve, fay, gus]);
  });
});

describe("a decided case that is taken up again for another reason", () => {
  const reopened = [
    ...closed,
    asks(bo, at("25 10:00"), { type: "ReopenCase", reason: "a witness" }),
  ];

  test("is looked at again, and is not simply to be closed", () => {
    expect(owedIn(reopened)).toMatchObject({ owed: "second-look" });
    expect(owedIn(closed)).toBeUndefined();
  });

  test("is to be closed once something was decided since", () => {
    const anew = [
      ...reopened,
      agreed(at("26 12:00"), reprimand),
      recorded(at("26 12:30"), { type: "ResolutionEnacted", lines: [] }),
      told(at("26 13:00"), reporter1),
      told(at("26 13:00"), reported1),
      told(at("26 13:00"), "council"),
    ];
    expect(owedIn(anew)).toMatchObject({ owed: "closing" });
  });
});
