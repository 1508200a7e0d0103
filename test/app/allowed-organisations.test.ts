import { expect, test } from "vitest";
import { allowedOrganisations } from "../../src/app/settings/allowed-organisations.ts";

const conduct = { owner: "example-org", name: "conduct" };
const second = { owner: "Example-Org", name: "second" };
const other = { owner: "other", name: "cases" };

test.each([
  ["its own organisation", conduct, [conduct, other], [], ["example-org"]],
  ["its own beside another repository's", other, [conduct, other], [], ["other"]],
  ["those the host set", conduct, [conduct], ["third-org"], ["third-org"]],
  ["its own, found without being named", conduct, [], [], ["example-org"]],
  ["none that one named before bans in", second, [conduct, second], [], []],
  ["none of those set, which the first has", other, [conduct, other], ["third-org"], []],
] as const)("a case repository bans in %s", (_, repository, repositories, set, allowed) => {
  expect(allowedOrganisations(repository, { repositories, organisations: set })).toEqual(allowed);
});
