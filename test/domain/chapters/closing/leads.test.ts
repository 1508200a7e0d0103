import { describe, expect, test } from "vitest";
import { factsOfCase } from "../../../../src/domain/case/facts-of-case.ts";
import type { Input } from "../../../../src/domain/case/input.ts";
import { clocksOf } from "../../../../src/domain/case/clocks-of.ts";
import type { CaseNamed } from "../../../../src/domain/kernel/asking.ts";
import { isRunning } from "../../../../src/domain/kernel/promise-clock.ts";
import { Cause, CodeName, Sha256 } from "../../../../src/domain/values/ids.ts";
import { PartyRef } from "../../../../src/domain/values/party.ts";
import {
  account,
  acknowledge,
  ada,
  asks,
  at,
  bo,
  config,
  cy,
  given,
  handle,
  mal,
  recorded,
  recuse,
  report,
  reporter1,
} from "../../given.ts";

const other = CodeName.parse("blue-crane");
const own = report.codeName;
const reporter2 = PartyRef.parse("reporter-2");
const sameAs = (as = other, when = "22 17:00"): Input =>
  asks(bo, at(when), { type: "CloseCase", closing: { as: "handled-with", with: as } });
const named = (address: string) =>
  asks(ada, at("22 16:10"), { type: "NameParty", role: "reporter", identity: { address } });
const facts = factsOfCase(given([report]).state());
const knowing = (found: CaseNamed | undefined) => ({
  casesNamed: new Map(found ? [[other, found]] : []),
});
const without = (...happened: Input[]) =>
  given([report, ...happened], config, undefined, knowing(facts));

describe("a report of the same incident as another case", () => {
  test("is closed as handled with that one, at one member's word, and undone for seven days", () => {
    const closed = without().when(sameAs());
    closed.records({ type: "CaseClosed", closing: { as: "handled-with", with: other } });
    expect(factsOfCase(closed.state())).toMatchObject({ duplicateOf: other });
    const undone = without(sameAs()).when(
      asks(bo, at("24 17:00"), { type: "ReopenCase", reason: "another evening" }),
    );
    expect(undone.state()).toMatchObject({
      closed: undefined,
      reopenedAt: undefined,
      leads: [{ to: other, since: at("22 17:00"), backAt: at("24 17:00") }],
    });
    expect(factsOfCase(undone.state())).not.toHaveProperty("duplicateOf");
  });

  test.each([
    ["duplicate-of-itself", own, facts],
    ["duplicate-of-nothing", other, "none" as const],
    ["duplicate-in-a-circle", other, { ...facts, duplicateOf: own }],
    ["duplicate-of-a-duplicate", other, { ...facts, duplicateOf: CodeName.parse("red-hare") }],
    ["goes-on-apart", other, {}],
    ["goes-on-apart", other, undefined],
    ["decided-by-others", other, { ...facts, decidedBy: "Executive Council" as const }],
  ] as const)("is refused: %s", (reason, as, found) => {
    given([report], config, undefined, knowing(found)).when(sameAs(as)).isRefused(reason);
  });

  test("is not led to those who are out of it, unless they are out there too", () => {
    const out = asks(cy, at("22 16:30"), recuse, { allowedTo: "deciding-body" });
    without(out).when(sameAs()).isRefused("out-of-one-of-them");
    const outThere = knowing({ ...facts, out: [cy] });
    const closed = given([report, out], config, undefined, outThere).when(sameAs());
    expect(closed.recordsOf("CaseClosed")).toHaveLength(1);
  });

  test("is told of what others may know of a case, and of nothing else", () => {
    const out = asks(cy, at("22 16:30"), recuse, { allowedTo: "deciding-body" });
    const code = recorded(at("22 16:40"), {
      type: "CodeGiven",
      party: reporter1,
      code: Sha256.parse("c".repeat(64)),
    });
    expect(factsOfCase(given([report, out, code]).state())).toMatchObject({
      decidedBy: "Committee",
      out: [cy],
      reporters: [{ ref: reporter1, hasPage: true, acknowledgedAt: undefined }],
    });
  });

  test("where nobody is known to be out there, is not led to whoever is out here", () => {
    const out = asks(cy, at("22 16:30"), recuse, { allowedTo: "deciding-body" });
    const unknown = knowing({ decidedBy: "Committee" });
    given([report, out], config, undefined, unknown).when(sameAs()).isRefused("out-of-one-of-them");
  });

  test("that was closed as anything else is heard on", () => {
    const spam = asks(bo, at("22 17:00"), { type: "CloseCase", closing: { as: "spam" } });
    const told = without(spam).when(asks(bo, at("22 18:00"), acknowledge));
    expect(told.recordsOf("PartyTold")).toHaveLength(1);
  });

  test("from a room leads nowhere", () => {
    const moved = recorded(at("22 16:30"), { type: "CaseBegunInRoom" });
    given([report, moved], config, undefined, knowing(facts))
      .when(sameAs())
      .isRefused("goes-on-apart");
  });

  test("leads to that one whoever says more here, but for what is only said here", () => {
    const note = asks(bo, at("22 18:00"), { type: "TakeNote", text: "by phone" });
    expect(without(sameAs()).when(note).recordsOf("NoteTaken")).toHaveLength(1);
    without(sameAs())
      .when(asks(bo, at("22 18:00"), acknowledge))
      .isRefused("goes-on-elsewhere");
  });
});

describe("in the case that goes on", () => {
  const comes = (does: "joins" | "leaves", when: string): Input => {
    const cause = Cause.parse(`IC_${does}_${when.replace(" ", "_")}`);
    return { kind: "lead", at: at(when), cause, order: [9], from: other, does };
  };
  const theirs = given([
    { ...report, at: at("20 10:00"), receivedAt: at("20 10:00") },
    named("kim@example.org"),
  ]);
  const joining = { ...factsOfCase(theirs.state()), duplicateOf: own };
  const here = (found: CaseNamed | undefined, ...happened: Input[]) =>
    given([report, ...happened], config, undefined, knowing(found));
  const promises = (state: ReturnType<typeof theirs.state>) =>
    clocksOf(state, config.clocks)
      .filter((clock) => clock.name === "acknowledgement" && isRunning(clock))
      .map(({ party, dueAt }) => [party, dueAt]);

  test("every reporter has a reference and promises of their own, from their own report", () => {
    const joined = here(joining).when(comes("joins", "22 17:00"));
    expect(joined.recordsOf("ReportJoined")).toMatchObject([
      { from: other, was: reporter1, party: reporter2, address: "kim@example.org" },
    ]);
    expect(promises(joined.state())).toEqual([
      [reporter1, at("23 16:00")],
      [reporter2, at("21 10:00")],
    ]);
  });

  test("what they were told before they know", () => {
    const told = {
      ...joining,
      reporters: (joining.reporters ?? []).map((one) => ({
        ...one,
        acknowledgedAt: at("20 11:00"),
        hasPage: true,
      })),
    };
    const joined = here(told).when(comes("joins", "22 17:00"));
    joined.records({
      type: "ReportJoined",
      from: other,
      was: reporter1,
      party: reporter2,
      receivedAt: at("20 10:00"),
      acknowledgedAt: at("20 11:00"),
      hasPage: true,
      address: "kim@example.org",
    });
    expect(promises(joined.state())).toEqual([[reporter1, at("23 16:00")]]);
  });

  test("who reported both is one reporter, and stays one when the other leaves", () => {
    const both = here(joining, named("kim@example.org"), comes("joins", "22 17:00"));
    expect(both.state().joined).toMatchObject([{ party: reporter1, isNew: false }]);
    const left = both.when(comes("leaves", "23 10:00"));
    expect(left.recordsOf("ReportLeft")).toMatchObject([{ from: other }]);
    expect(promises(left.state())).toEqual([[reporter1, at("23 16:00")]]);
  });

  test("what was promised to them ends when their own case goes on by itself, until it joins again", () => {
    const left = here(joining, comes("joins", "22 17:00"), comes("leaves", "22 18:00"));
    expect(promises(left.state())).toEqual([[reporter1, at("23 16:00")]]);
    const again = left.when(comes("joins", "22 19:00"));
    expect(again.state().parties.map(({ ref }) => ref)).toEqual([reporter1, reporter2]);
    expect(promises(again.state())).toHaveLength(2);
  });

  test("a reporter is known again by their account, whoever else is held or a group", () => {
    const base = { since: at("20 10:00"), acknowledgedAt: undefined, hasPage: false };
    const nobody = {
      person: undefined,
      account: undefined,
      address: undefined,
      heldBy: undefined,
      group: undefined,
    };
    const reporters = [
      { ...base, ...nobody, ref: reporter1, person: mal, account },
      { ...base, ...nobody, ref: reporter2, heldBy: bo },
      { ...base, ...nobody, ref: PartyRef.parse("reporter-3"), group: "committee" as const },
    ];
    const byAccount = asks(ada, at("22 16:10"), {
      type: "NameParty",
      role: "reporter",
      identity: { handle: handle("mal") },
    });
    const joined = here({ ...joining, reporters }, byAccount).when(comes("joins", "22 17:00"));
    expect(joined.recordsOf("ReportJoined")).toMatchObject([
      { party: reporter1, person: mal, account },
      { party: reporter2, heldBy: bo },
      { party: "reporter-3", group: "committee" },
    ]);
    const none = here({ duplicateOf: own }).when(comes("joins", "22 17:00"));
    none.changesNothing();
  });

  test("who reported in a third case too is still owed it when one of them leaves", () => {
    const third = CodeName.parse("red-hare");
    const thirdComes = { ...comes("joins", "22 17:10"), from: third };
    const both = given([report, comes("joins", "22 17:00"), thirdComes], config, undefined, {
      casesNamed: new Map([
        [other, joining],
        [third, joining],
      ]),
    });
    expect(both.state().joined.map(({ party }) => party)).toEqual([reporter2, reporter2]);
    const left = both.when(comes("leaves", "22 18:00"));
    expect(promises(left.state())).toHaveLength(2);
  });

  test("a member cannot undo that, and nothing joins that its own record does not lead here", () => {
    here(joining).when(comes("leaves", "22 17:00")).changesNothing();
    here(facts).when(comes("joins", "22 17:00")).changesNothing();
    here("none").when(comes("joins", "22 17:00")).changesNothing();
    here(undefined).when(comes("joins", "22 17:00")).changesNothing();
  });
});
