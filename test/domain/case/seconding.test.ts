import { describe, expect, test } from "vitest";
import { awaitedActs } from "../../../src/domain/case/awaited-acts.ts";
import type { CaseCommand } from "../../../src/domain/case/case-command.ts";
import type { Input } from "../../../src/domain/case/input.ts";
import { GitOid } from "../../../src/domain/values/ids.ts";
import {
  ada,
  asks,
  at,
  bo,
  config,
  cy,
  dee,
  given,
  handle,
  mal,
  recorded,
  recuse,
  report,
} from "../given.ts";

const recuseCy: CaseCommand = { type: "RecuseMember", member: handle("cy"), reason: "a reason" };
const second = (number?: number): CaseCommand => ({ type: "SecondAct", number });
const steppedBack = (who: typeof bo) =>
  asks(who, at("22 16:01"), recuse, { allowedTo: "deciding-body" });
const moved = asks(bo, at("22 16:10"), recuseCy, { allowedTo: "deciding-body" });
const opened: Input[] = [report];

describe("asking that another member be recused", () => {
  test("waits for a second", () => {
    given(opened)
      .when(moved)
      .records({
        type: "SecondAwaited",
        number: 1,
        act: { act: "recuse", member: cy, reason: "a reason" },
      });
  });

  test("takes effect with it", () => {
    given([...opened, moved])
      .when(asks(dee, at("22 16:20"), second()))
      .records(
        { type: "ActSeconded", number: 1 },
        { type: "MemberRecused", member: cy, ground: "others", reason: "a reason" },
      );
  });

  test("needs a reason", () => {
    given(opened)
      .when(asks(bo, at("22 16:10"), { ...recuseCy, reason: undefined }))
      .isRefused("arguments-not-understood");
  });

  test("cannot be seconded by who asked", () => {
    given([...opened, moved])
      .when(asks(bo, at("22 16:20"), second()))
      .isRefused("needs-another-member");
  });

  test("falls when who asked steps back", () => {
    given([...opened, moved, asks(bo, at("22 16:15"), recuse, { allowedTo: "deciding-body" })])
      .when(asks(dee, at("22 16:20"), second(1)))
      .isRefused("nothing-to-second");
  });

  test("has a number of its own, even heard late", () => {
    const late = asks(ada, at("22 16:05"), recuseCy, { allowedTo: "deciding-body" });
    expect(given([...opened, moved]).when(late).added).toMatchObject([
      { type: "SecondAwaited", number: 2 },
    ]);
  });

  test("is heard from nobody who is out", () => {
    given([...opened, steppedBack(bo)])
      .when(moved)
      .isRefused("recused-from-case");
  });

  test("concerns only those who decide", () => {
    given(opened)
      .when(asks(bo, at("22 16:10"), { ...recuseCy, member: handle("mal") }))
      .isRefused("not-on-the-committee");
  });

  test("is refused where they are out already, and to the second where they are out by then", () => {
    const cyIsOut = steppedBack(cy);
    given([...opened, cyIsOut])
      .when(moved)
      .isRefused("already-recused");
    const later = asks(cy, at("22 16:15"), recuse, { allowedTo: "deciding-body" });
    given([...opened, moved, later])
      .when(asks(dee, at("22 16:20"), second(1)))
      .isRefused("already-recused");
  });

  test("needs an account of that name", () => {
    given(opened)
      .when(asks(bo, at("22 16:10"), { ...recuseCy, member: handle("nobody") }))
      .isRefused("no-such-account");
  });

  test("named by its number when several wait", () => {
    const another = asks(bo, at("22 16:11"), { ...recuseCy, member: handle("ada") });
    const both = given([...opened, moved, another]);
    both.when(asks(dee, at("22 16:20"), second())).isRefused("say-which-to-second");
    expect(
      both.when(asks(dee, at("22 16:20"), second(2))).recordsOf("MemberRecused"),
    ).toMatchObject([{ member: ada }]);
  });

  test("is not seconded by a number that was never given", () => {
    given([...opened, moved])
      .when(asks(dee, at("22 16:20"), second(7)))
      .isRefused("nothing-to-second");
  });

  test("cannot be seconded twice", () => {
    const seconded = asks(dee, at("22 16:20"), second(1));
    given([...opened, moved, seconded])
      .when(asks(ada, at("22 16:30"), second(1)))
      .isRefused("nothing-to-second");
  });
});

describe("recusals by others, where there is no council", () => {
  const alone = { ...config, council: undefined };

  test("never leave half of the body or fewer", () => {
    const cyIsOut = [...opened, moved, asks(dee, at("22 16:20"), second())];
    given(cyIsOut, alone)
      .when(asks(bo, at("22 16:30"), { ...recuseCy, member: handle("ada") }))
      .isRefused("too-few-would-remain");
  });

  test("are counted again when they are seconded", () => {
    const two = [moved, asks(bo, at("22 16:11"), { ...recuseCy, member: handle("ada") })];
    given([...opened, ...two, asks(dee, at("22 16:20"), second(1))], alone)
      .when(asks(dee, at("22 16:30"), second(2)))
      .isRefused("too-few-would-remain");
  });

  test("never leave fewer than consensus needs", () => {
    given([...opened, steppedBack(ada), steppedBack(dee)], alone)
      .when(moved)
      .isRefused("too-few-would-remain");
  });

  test("do not keep anybody from stepping back themselves", () => {
    const { added } = given([...opened, steppedBack(ada), steppedBack(dee)], alone).when(
      steppedBack(bo),
    );
    expect(added).toMatchObject([{ type: "MemberRecused", ground: "oneself" }]);
  });
});

describe("letting a member back in", () => {
  const unrecuse = (who: string): CaseCommand => ({
    type: "EndRecusal",
    member: handle(who),
    reason: "a mistake",
  });

  test("needs a second, and works", () => {
    const asked = asks(ada, at("22 16:30"), unrecuse("bo"));
    given([...opened, steppedBack(bo), asked])
      .when(asks(dee, at("22 16:40"), second()))
      .records(
        { type: "ActSeconded", number: 1 },
        { type: "RecusalEnded", member: bo, reason: "a mistake" },
      );
  });

  test("is refused for a login that nobody has", () => {
    given(opened)
      .when(asks(ada, at("22 16:30"), unrecuse("nobody")))
      .isRefused("no-such-account");
  });

  test("is refused for somebody who is not out", () => {
    given(opened)
      .when(asks(ada, at("22 16:30"), unrecuse("bo")))
      .isRefused("not-recused");
  });

  test.for([
    { role: "reported" as const, answer: "CommandRefused" },
    { role: "reporter" as const, answer: "CommandRefused" },
    { role: "affected" as const, answer: "CommandRefused" },
    { role: "witness" as const, answer: "SecondAwaited" },
  ])("who is $role: $answer", ({ role, answer }) => {
    const named = asks(bo, at("22 16:05"), {
      type: "NameParty",
      role,
      identity: { handle: handle("bo") },
    });
    const outcome = given([...opened, named]).when(asks(ada, at("22 16:30"), unrecuse("bo")));
    expect(outcome.added.map((event) => event.type)).toEqual([answer]);
  });
});

describe("what can take effect no longer", () => {
  const spam = (who: typeof bo, time: string) =>
    asks(who, at(time), { type: "CloseCase", closing: { as: "not-ours", to: "the venue" } });

  test("is not seconded: the closing of a case that is closed", () => {
    const closed = [
      spam(bo, "22 16:10"),
      spam(cy, "22 16:11"),
      asks(dee, at("22 16:12"), second(1)),
    ];
    given([...opened, ...closed])
      .when(asks(dee, at("22 16:20"), second(2)))
      .isRefused("case-is-closed");
    expect(awaitedActs(given([...opened, spam(bo, "22 16:10")]).state())).toHaveLength(1);
    expect(awaitedActs(given([...opened, ...closed]).state())).toEqual([]);
  });

  test("is not seconded: going on from a record that is trusted", () => {
    const thaw = recorded(
      at("22 16:10"),
      {
        type: "SecondAwaited",
        number: 1,
        act: { act: "thaw", head: GitOid.parse("c".repeat(40)) },
      },
      bo,
    );
    given([...opened, thaw])
      .when(asks(dee, at("22 16:20"), second(1)))
      .isRefused("not-frozen");
  });
});

test("nobody outside is asked for a second", () => {
  given([...opened, moved])
    .when(asks(mal, at("22 16:20"), second()))
    .changesNothing();
});
