import { expect, test } from "vitest";
import { mayThaw, peopleToTell } from "../../../src/reconcile/trust/last-trusted.ts";
import {
  alone,
  appealed,
  appoints,
  seconds,
} from "../../domain/chapters/appealing/said-in-appeals.ts";
import { ada, at, bo, cy, dee, eve, given, pat, rin } from "../../domain/given.ts";

test("a case in which nobody is left but those who bring in others is thawed by them", () => {
  const state = given(appealed, alone).state();
  expect(peopleToTell(state, alone, state.asOf)).toEqual([ada, bo, cy, dee]);
  expect([ada, dee, eve, pat].filter((one) => mayThaw(one, state, alone))).toEqual([ada, dee]);
});

test("and by those brought in once they are there", () => {
  const state = given(
    [
      ...appealed,
      appoints(ada, at("25 11:00"), "pat"),
      seconds(bo, at("25 11:05")),
      appoints(cy, at("25 11:10"), "rin"),
      seconds(dee, at("25 11:15")),
    ],
    alone,
  ).state();
  expect(peopleToTell(state, alone, state.asOf)).toEqual([pat, rin]);
  expect([ada, dee, pat, rin].filter((one) => mayThaw(one, state, alone))).toEqual([pat, rin]);
});
