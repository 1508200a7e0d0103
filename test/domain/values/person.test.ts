import { expect, test } from "vitest";
import { isSamePerson, type Doer } from "../../../src/domain/values/person.ts";
import { ada, bo } from "../given.ts";

test.for<{ title: string; one: Doer; other: Doer; expected: boolean }>([
  {
    title: "whose login changed is the same",
    one: ada,
    other: { id: 1001, login: "adele" },
    expected: true,
  },
  {
    title: "who took over a login is another",
    one: ada,
    other: { id: 2001, login: "ada" },
    expected: false,
  },
  { title: "is not the app", one: bo, other: "comity", expected: false },
  { title: "that is the app is the app alone", one: "comity", other: "comity", expected: true },
])("somebody $title", ({ one, other, expected }) => {
  expect(isSamePerson(one, other)).toBe(expected);
  expect(isSamePerson(other, one)).toBe(expected);
});
