import { expect, test } from "vitest";
import { Terminal, Transient } from "../../../src/ports/errors.ts";
import type { FindSpace } from "../../../src/ports/space.ts";
import { ownersOf } from "../../../src/reconcile/hear/owners-of.ts";
import { at, config, mal, pat } from "../../domain/given.ts";
import { bans } from "../../domain/chapters/urgent-action/said-alone.ts";
import type { CaseCommand } from "../../../src/domain/case/case-command.ts";
import { aSpace } from "../../fakes/a-space.ts";

const { command } = bans(mal, at("22 17:00"));
const asked: readonly CaseCommand[] = "refused" in command ? [] : [command];
const edge = { route: "GET /orgs/{org}/members" };

const owners = (answer: () => Promise<ReadonlySet<string>>) => {
  const findSpace: FindSpace = () => aSpace({ owners: answer });
  return ownersOf(asked, undefined, [mal, pat], config, { bans: { findSpace } });
};

test("owners are those whom the organisations name", async () => {
  expect(await owners(() => Promise.resolve(new Set([String(mal.id)])))).toEqual(new Set([mal.id]));
});

test.each([
  ["is down or over its limit", new Transient("GitHub answered 503", edge)],
  ["does not let the app see them", new Terminal("GitHub answered 403", edge)],
])("an organisation that %s names nobody, and holds nothing up", async (_, error) => {
  expect(await owners(() => Promise.reject(error))).toEqual(new Set());
});

test("any other fault is not taken for an answer", async () => {
  const fault = new TypeError("a fault of our own");
  await expect(owners(() => Promise.reject(fault))).rejects.toBe(fault);
});
