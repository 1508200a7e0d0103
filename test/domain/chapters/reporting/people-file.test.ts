import { describe, expect, test } from "vitest";
import {
  accountsInPeopleFile,
  keepsPeople,
  peopleFile,
} from "../../../../src/domain/chapters/reporting/people-file.ts";
import type { PartyRole, WrittenIdentity } from "../../../../src/domain/values/party.ts";
import { ada, asks, at, given, handle, report } from "../../given.ts";

const named = (...all: readonly (readonly [PartyRole, WrittenIdentity])[]) =>
  given([
    report,
    ...all.map(([role, identity], i) =>
      asks(ada, at(`22 16:${10 + i}`), { type: "NameParty", role, identity }),
    ),
  ]).state();

describe("who is who in a case", () => {
  const state = named(
    ["reported", { handle: handle("mal") }],
    ["affected", { address: "pat@example.org" }],
    ["witness", { heldBy: handle("cy") }],
    ["affected", { group: "committee" }],
    ["mediator", { handle: handle("rin") }],
  );
  const text = peopleFile(state);

  test("stands by reference, role and account, without an address", () => {
    expect(text).toContain(
      "| reported-1 | reported person | [mal](https://github.com/mal), account 1011, there since 2026-11-01 |",
    );
    expect(text).toContain("| reporter-1 | reporter | not named |");
    expect(text).toContain("| affected-1 | affected person | known by an address |");
    expect(text).toContain("| witness-1 | witness | known to cy alone |");
    expect(text).toContain("| affected-2 | affected person | the committee as a whole |");
    expect(text).not.toContain("example.org");
  });

  test("is read back as far as accounts go", () => {
    expect([...accountsInPeopleFile(text)]).toEqual([
      ["reported-1", 1011],
      ["mediator-1", 1009],
    ]);
    expect([...accountsInPeopleFile("| nobody-0 | reporter | x, account 7 |")]).toEqual([]);
  });

  test("is kept once somebody was shown by their account", () => {
    expect(keepsPeople(state)).toBe(true);
    expect(keepsPeople(named(["affected", { group: "committee" }]))).toBe(false);
    const older = state.parties.map((party) => ({ ...party, account: undefined }));
    expect(peopleFile({ ...state, parties: older })).toContain("account 1011 |");
  });
});
