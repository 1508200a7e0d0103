import { describe, expect, test } from "vitest";
import type { CaseCommand } from "../../../src/domain/case/case-command.ts";
import { handlesIn } from "../../../src/domain/case/case-command.ts";
import type { Input } from "../../../src/domain/case/input.ts";
import { replay } from "../../../src/domain/case/replay.ts";
import type { WrittenMediator } from "../../../src/domain/chapters/mediating/mediating-commands.ts";
import { mediator1 } from "../chapters/mediating/mediating-case.ts";
import { Cause, NodeId } from "../../../src/domain/values/ids.ts";
import {
  ada,
  asks,
  assigned,
  at,
  bo,
  cy,
  given,
  handle,
  recorded,
  recuse,
  report,
  reporter1,
} from "../given.ts";

const noting = (text: string): CaseCommand => ({ type: "TakeNote", text });

describe("a case begins", () => {
  test("with its report and with nothing before it", () => {
    given([])
      .when(asks(ada, at("22 15:00"), noting("somebody called")))
      .changesNothing();
    given([])
      .when(asks(ada, at("22 15:00"), noting("somebody called")), report)
      .records({
        type: "ReportReceived",
        codeName: report.codeName,
        issue: report.issue,
        title: report.title,
        receivedAt: report.receivedAt,
        salt: report.salt,
      });
  });

  test("once, whatever reports of it are heard again", () => {
    const again: Input = { ...report, cause: Cause.parse("I_2"), at: at("22 17:00") };
    given([report]).when(again).changesNothing();
  });

  test("with nobody named whom the form names by a login that nobody has", () => {
    const parties = ["nobody", "mal"].map((login) => ({
      role: "reported" as const,
      identity: { handle: handle(login) },
    }));
    expect(
      given([])
        .when({ ...report, parties })
        .recordsOf("PartyNamed"),
    ).toMatchObject([{ party: "reported-1", person: { login: "mal" } }]);
  });

  test("in no record that begins otherwise", () => {
    const note = recorded(at("22 16:30"), { type: "NoteTaken", text: "what was this about?" }, ada);
    expect(() => replay([note])).toThrow(
      "a case begins with ReportReceived and not with NoteTaken",
    );
    expect(replay([])).toBeUndefined();
  });

  test("once in its record too", () => {
    const [first] = given([]).when(report).added;
    if (first?.type !== "ReportReceived") throw new Error("no report");
    const issue = { id: NodeId.parse("I_9"), number: 9 };
    const again = { ...first, at: at("22 17:00"), by: "comity" as const, issue };
    expect(replay([first, again])).toEqual({ ...replay([first]), asOf: again.at });
  });
});

describe("what is heard", () => {
  test("counts once, however often it is listed", () => {
    const noted = asks(ada, at("22 17:00"), noting("a call"));
    given([report]).when(noted, noted).records({ type: "NoteTaken", text: "a call" });
    given([report, noted]).when(noted).changesNothing();
  });

  test("of one second is heard by its kind: commands before assignments", () => {
    const steps = asks(bo, at("22 17:00"), recuse, { allowedTo: "deciding-body" });
    const inOrder = ["MemberRecused", "AssignmentUndone"];
    for (const inputs of [
      [steps, assigned(bo, at("22 17:00"))],
      [assigned(bo, at("22 17:00")), steps],
    ])
      expect(
        given([report])
          .when(...inputs)
          .added.map(({ type }) => type),
      ).toEqual(inOrder);
  });

  test("of one second and kind is heard in the order of its place", () => {
    const first = { ...asks(ada, at("22 17:00"), noting("one")), order: [7, 1] };
    const second = { ...asks(ada, at("22 17:00"), noting("two")), order: [7, 2] };
    given([report])
      .when(second, first)
      .records({ type: "NoteTaken", text: "one" }, { type: "NoteTaken", text: "two" });
  });
});

describe("a question about the case itself", () => {
  test.for(["next", "help"] as const)("is answered and noted: %s", (about) => {
    given([report])
      .when(asks(cy, at("22 17:00"), { type: "Explain", about }))
      .records({ type: "ExplanationGiven", about });
  });

  test("is refused where there is nothing of the kind to do", () => {
    given([report])
      .when(asks(cy, at("22 17:00"), { type: "OpenCase" }))
      .isRefused("already-open");
    given([report])
      .when(asks(cy, at("22 17:00"), { type: "ThawRecord", end: "c".repeat(12) }))
      .isRefused("not-frozen");
  });
});

describe("the logins that a command names", () => {
  const mal = handle("mal");
  const reason = "a reason";
  const offering = (mediator: WrittenMediator | undefined): CaseCommand => ({
    type: "OfferMediation",
    mediator,
    between: [],
    until: undefined,
    answersBy: undefined,
    wishedBy: undefined,
    anyway: undefined,
  });
  test.for<{ command: CaseCommand; logins: readonly string[] }>([
    { command: { type: "RecuseMember", member: mal, reason }, logins: ["mal"] },
    { command: { type: "RecuseMember", member: "oneself", reason }, logins: [] },
    { command: { type: "EndRecusal", member: mal, reason }, logins: ["mal"] },
    { command: { type: "LetStay", member: mal }, logins: ["mal"] },
    { command: { type: "NameChair", member: mal }, logins: ["mal"] },
    { command: { type: "AppointPerson", person: mal, reason }, logins: ["mal"] },
    {
      command: { type: "GrantReading", person: mal, until: at("24 00:00"), reason },
      logins: ["mal"],
    },
    {
      command: { type: "BanAlone", whom: { handle: mal }, until: at("24 00:00"), reason },
      logins: ["mal"],
    },
    {
      command: { type: "BanAlone", whom: { party: reporter1 }, until: at("24 00:00"), reason },
      logins: [],
    },
    { command: { type: "NameParty", role: "witness", identity: { handle: mal } }, logins: ["mal"] },
    { command: { type: "NameParty", role: "witness", identity: { heldBy: mal } }, logins: ["mal"] },
    {
      command: { type: "NameParty", role: "affected", identity: { group: "committee" } },
      logins: [],
    },
    {
      command: {
        type: "RenameParty",
        party: reporter1,
        identity: { address: "mal@example.org" },
        reason,
      },
      logins: [],
    },
    { command: offering({ handle: mal }), logins: ["mal"] },
    { command: offering({ party: mediator1 }), logins: [] },
    { command: offering(undefined), logins: [] },
    {
      command: {
        type: "ProposeMediationTerms",
        of: "committee",
        mediator: { handle: mal },
        until: undefined,
      },
      logins: ["mal"],
    },
    { command: noting("@mal called"), logins: [] },
  ])("are looked up: $logins for $command.type", ({ command, logins }) => {
    expect(handlesIn(command)).toEqual(logins);
  });
});

describe("a letter that the app sent", () => {
  test("is kept by its name, after those before it", () => {
    const sent = (letter: string, when: string) =>
      recorded(at(when), { type: "LetterSent", letter, messageId: `<${letter}@comity>` });
    const letters = [sent("unanswered-report", "24 16:00"), sent("another", "25 16:00")];
    expect(given([report, ...letters]).state().lettersSent).toEqual([
      "unanswered-report",
      "another",
    ]);
  });
});
