import { describe, expect, test } from "vitest";
import type { CaseCommand } from "../../../../src/domain/case/case-command.ts";
import {
  PartyRef,
  type PartyRole,
  type WrittenIdentity,
} from "../../../../src/domain/values/party.ts";
import {
  account,
  acknowledge,
  ada,
  asks,
  at,
  bo,
  cy,
  eve,
  given,
  handle,
  mal,
  report,
  rin,
} from "../../given.ts";

const name = (role: PartyRole, identity: WrittenIdentity): CaseCommand => ({
  type: "NameParty",
  role,
  identity,
});
const by = (login: string) => ({ handle: handle(login) });
const named = (command: CaseCommand, when = "22 16:10") => asks(ada, at(when), command);

describe("naming a party", () => {
  test("gives the first reporter their name", () => {
    given([report])
      .when(named(name("reporter", by("rin"))))
      .records({ type: "PartyNamed", party: "reporter-1" as never, person: rin, account });
  });

  test("numbers further people of a role", () => {
    const first = named(name("reported", by("mal")));
    const { added } = given([report, first]).when(
      named(name("reported", { address: "x@example.org" }), "22 16:11"),
    );
    expect(added).toMatchObject([{ party: "reported-2", address: "x@example.org" }]);
  });

  test("makes a second reporter of a second name", () => {
    const first = named(name("reporter", by("rin")));
    const { added } = given([report, first]).when(named(name("reporter", by("mal")), "22 16:11"));
    expect(added).toMatchObject([{ party: "reporter-2" }]);
  });

  test("keeps a name with the member who relays", () => {
    given([report])
      .when(named(name("reporter", { heldBy: handle("cy") })))
      .records({ type: "PartyNamed", party: "reporter-1" as never, heldBy: cy });
  });

  test("twice is once for each role", () => {
    const first = named(name("reported", by("mal")));
    const address = named(name("witness", { address: "a@example.org" }), "22 16:11");
    const before = given([report, first, address]);
    before.when(named(name("reported", by("mal")), "22 16:12")).isRefused("already-named");
    before
      .when(named(name("witness", { address: "A@example.org" }), "22 16:12"))
      .isRefused("already-named");
    expect(before.when(named(name("affected", by("mal")), "22 16:12")).added).toMatchObject([
      { party: "affected-1", person: mal },
    ]);
  });

  test("two reporters may be held by the same member", () => {
    const first = named(name("reporter", { heldBy: handle("cy") }));
    const again = named(name("reporter", { heldBy: handle("cy") }), "22 16:11");
    expect(given([report, first]).when(again).added).toMatchObject([{ party: "reporter-2" }]);
  });

  test("ends at ninety-nine of a role", () => {
    const many = Array.from({ length: 99 }, (_, i) =>
      named(name("witness", { address: `${i}@example.org` })),
    );
    given([report, ...many])
      .when(named(name("witness", by("mal")), "22 16:12"))
      .isRefused("too-many-parties");
  });

  test("of the committee as affected keeps none of its members out", () => {
    given([report])
      .when(named(name("affected", { group: "committee" })))
      .records({ type: "PartyNamed", party: "affected-1" as never, group: "committee" });
  });

  test("of the committee twice is once too", () => {
    const first = named(name("affected", { group: "committee" }));
    given([report, first])
      .when(named(name("affected", { group: "committee" }), "22 16:11"))
      .isRefused("already-named");
    const mals = named(name("affected", by("mal")), "22 16:12");
    expect(given([report, first]).when(mals).added).toMatchObject([
      { party: "affected-2", person: mal },
    ]);
  });

  test("heard late takes no reference that was given meanwhile", () => {
    const said = named(name("reporter", by("rin")), "22 16:12");
    const late = named(name("reporter", by("mal")), "22 16:10");
    expect(given([report, said]).when(late).added).toMatchObject([
      { party: "reporter-2", person: mal, at: at("22 16:10") },
    ]);
  });

  test("is refused for a login that nobody has", () => {
    given([report])
      .when(named(name("reported", by("nobody"))))
      .isRefused("no-such-account");
  });
});

describe("correcting who a party is", () => {
  const correct = (party: string, identity: WrittenIdentity): CaseCommand => ({
    type: "RenameParty",
    party: PartyRef.parse(party),
    identity,
    reason: "wrong account",
  });
  const before = given([report, named(name("reported", by("mal")))]);

  test("keeps the reference, and since when they are in the case", () => {
    const outcome = before.when(named(correct("reported-1", by("rin")), "22 16:20"));
    outcome.records({
      type: "PartyRenamed",
      party: PartyRef.parse("reported-1"),
      person: rin,
      account,
      reason: "wrong account",
    });
    expect(outcome.state().parties[1]).toMatchObject({ person: rin, since: at("22 16:10") });
  });

  test("is refused for a party there is not", () => {
    before.when(named(correct("reported-2", by("rin")), "22 16:20")).isRefused("no-such-party");
  });

  test("is refused for a login that nobody has", () => {
    before
      .when(named(correct("reported-1", by("nobody")), "22 16:20"))
      .isRefused("no-such-account");
  });
});

describe("a party of the roster (M5)", () => {
  test.for([
    { role: "reporter" as const },
    { role: "reported" as const },
    { role: "affected" as const },
    { role: "witness" as const },
  ])("is out the moment they are named as $role", ({ role }) => {
    const { added } = given([report]).when(named(name(role, by("bo"))));
    expect(added.map((event) => event.type)).toEqual(["PartyNamed", "MemberRecused"]);
    expect(added[1]).toMatchObject({ member: bo, ground: "party" });
  });

  test("is out as a councillor too", () => {
    const { added } = given([report]).when(named(name("reported", by("eve"))));
    expect(added[1]).toMatchObject({ member: eve, ground: "party" });
  });

  test("is out when a correction names them", () => {
    const wrong = named(name("reported", by("mal")));
    const { added } = given([report, wrong]).when(
      named(
        {
          type: "RenameParty",
          party: "reported-1" as never,
          identity: by("bo"),
          reason: "wrong account",
        },
        "22 16:20",
      ),
    );
    expect(added).toMatchObject([
      { type: "PartyRenamed", person: bo },
      { type: "MemberRecused", member: bo },
    ]);
  });

  test("is out from the first moment when the form names them", () => {
    const form = { ...report, parties: [{ role: "reported" as const, identity: by("bo") }] };
    const { added } = given([]).when(form);
    expect(added.map((event) => event.type)).toEqual([
      "ReportReceived",
      "PartyNamed",
      "MemberRecused",
    ]);
    given([form])
      .when(asks(bo, at("22 17:00"), acknowledge))
      .isRefused("recused-from-case");
  });

  test("is not everybody whom the form names", () => {
    const form = { ...report, parties: [{ role: "reported" as const, identity: by("mal") }] };
    expect(given([]).when(form).added).toMatchObject([
      { type: "ReportReceived" },
      { type: "PartyNamed", party: "reported-1", person: mal },
    ]);
  });
});
