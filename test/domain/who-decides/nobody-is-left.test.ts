import { describe, expect, test } from "vitest";
import { nextStep } from "../../../src/domain/case/next-step.ts";
import { belongsInRoom } from "../../../src/domain/chapters/keeping-apart/room.ts";
import { isNobodyLeft } from "../../../src/domain/who-decides/electorate.ts";
import { ada, asks, at, bo, config, given, recorded, recuse, report } from "../given.ts";

const two = {
  ...config,
  committee: { ...config.committee, members: [ada, bo] },
  council: undefined,
};
const steppedBack = [ada, bo].map((who, i) =>
  asks(who, at(`22 17:0${i}`), recuse, { allowedTo: "deciding-body" }),
);

describe("a case that everybody who could decide it stepped back from", () => {
  test("belongs in a room, and waits for people who may decide it", () => {
    const state = given([report, ...steppedBack], two).state();
    expect(isNobodyLeft(state, two)).toBe(true);
    expect(belongsInRoom(state, two)).toBe(true);
    expect(nextStep(state, two)).toMatchObject({ owed: "members", by: [] });
  });

  test("is as every other while one is left", () => {
    const state = given([report, ...steppedBack.slice(0, 1)], two).state();
    expect(isNobodyLeft(state, two)).toBe(false);
    expect(belongsInRoom(state, two)).toBe(false);
  });

  test("waits for nobody once it is closed", () => {
    const spam = recorded(at("23 12:00"), { type: "CaseClosed", closing: { as: "spam" } });
    expect(isNobodyLeft(given([report, ...steppedBack, spam], two).state(), two)).toBe(false);
  });
});
