import { expect, test } from "vitest";
import { Handle } from "../../../src/domain/values/handle.ts";
import { accountsOf } from "../../../src/reconcile/hear/accounts-of.ts";
import { at, bo, dee, mal } from "../../domain/given.ts";

const handle = (login: string) => Handle.parse(login);
const shown = (person: typeof bo) => ({ person, createdAt: at("01 00:00") });

test("a login is whose GitHub says it is, whatever the register says", () => {
  const found = new Map([[handle("bo"), shown({ ...mal, login: "bo" })]]);
  expect(accountsOf([handle("bo")], found, [bo])).toEqual(
    new Map([["bo", { ...mal, login: "bo" }]]),
  );
});

test("of whom GitHub shows nothing the register's newest person of that login is meant", () => {
  const before = { ...dee, login: "Bo" };
  expect(accountsOf([handle("bo")], new Map(), [before, bo])).toEqual(new Map([["bo", bo]]));
});

test("nobody is meant by a login that neither knows", () => {
  expect(accountsOf([handle("nobody")], new Map(), [bo])).toEqual(new Map());
});
