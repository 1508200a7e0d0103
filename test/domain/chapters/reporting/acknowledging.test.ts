import { describe, expect, test } from "vitest";
import { replay } from "../../../../src/domain/case/replay.ts";
import { stageOf } from "../../../../src/domain/case/stage-of.ts";
import { refuse } from "../../../../src/domain/kernel/refusal.ts";
import {
  acknowledge,
  ada,
  asks,
  at,
  bo,
  cy,
  eve,
  given,
  recuse,
  report,
  reporter1,
  rin,
} from "../../given.ts";

const opened = [report];
const boRecused = asks(bo, at("22 16:05"), recuse, { allowedTo: "deciding-body" });

describe("acknowledging a report (M2, M25)", () => {
  test("records that every reporter was told the receipt", () => {
    given(opened)
      .when(asks(bo, at("22 17:00"), acknowledge))
      .records({ type: "PartyTold", party: reporter1, what: "receipt" });
  });

  test("keeps how it was done", () => {
    given(opened)
      .when(asks(bo, at("22 17:00"), { ...acknowledge, words: "by mail" }))
      .records({ type: "PartyTold", party: reporter1, what: "receipt", words: "by mail" });
  });

  test("brings the case under review", () => {
    const before = given([]).when(report).added;
    const told = given(opened).when(asks(bo, at("22 17:00"), acknowledge)).added;
    const state = replay([...before, ...told]);
    expect(state && stageOf(state)).toBe("Under review");
  });

  test("is refused to a recused member, whose words are not kept", () => {
    const outcome = given([...opened, boRecused]).when(asks(bo, at("22 17:00"), acknowledge));
    outcome.isRefused("recused-from-case");
    expect(outcome.added[0]).not.toHaveProperty("text");
  });

  test("is refused to a councillor while the committee decides", () => {
    given(opened)
      .when(asks(eve, at("22 17:00"), acknowledge))
      .isRefused("decided-by-committee");
  });

  test("by somebody outside is not even noticed", () => {
    given(opened)
      .when(asks(rin, at("22 17:00"), acknowledge))
      .changesNothing();
  });

  test("heard twice changes nothing", () => {
    const said = asks(bo, at("22 17:00"), acknowledge);
    given([...opened, said])
      .when(said)
      .changesNothing();
  });

  test("of somebody who is no reporter is refused", () => {
    const reporter2 = "reporter-2" as typeof reporter1;
    given(opened)
      .when(asks(bo, at("22 17:00"), { ...acknowledge, whom: reporter2 }))
      .isRefused("no-such-party");
  });

  test("counts what two members said in the order they said it", () => {
    const first = asks(cy, at("22 16:30"), acknowledge);
    const second = asks(ada, at("22 16:40"), acknowledge);
    const { added } = given(opened).when(second, first);
    expect(added.map((event) => event.by)).toEqual([cy, ada]);
  });
});

describe("a command that was not understood", () => {
  test("is refused and its text is kept", () => {
    const { added } = given(opened).when(
      asks(bo, at("22 17:00"), refuse("arguments-not-understood", "told")),
    );
    expect(added).toMatchObject([
      { type: "CommandRefused", reason: "arguments-not-understood", detail: "told", text: "/verb" },
    ]);
  });
});
