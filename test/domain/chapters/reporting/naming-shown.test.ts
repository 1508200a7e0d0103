import { describe, expect, test } from "vitest";
import { catchUp } from "../../../../src/domain/case/catch-up.ts";
import type { CaseCommand } from "../../../../src/domain/case/case-command.ts";
import type { CaseEvent } from "../../../../src/domain/case/case-event.ts";
import type { Input } from "../../../../src/domain/case/input.ts";
import { noticeOfEvent } from "../../../../src/domain/case/notice-of-event.ts";
import { replay } from "../../../../src/domain/case/replay.ts";
import { PartyRef, type PartyRole } from "../../../../src/domain/values/party.ts";
import type { Person } from "../../../../src/domain/values/person.ts";
import type { Instant } from "../../../../src/domain/values/time.ts";
import { writing } from "../../../fakes/writing.ts";
import { ada, asks, at, bo, config, handle, mal, pat, report, rin } from "../../given.ts";

const since = at("01 00:00");

/** What is answered to each naming, the accounts being as old as that. */
function answers(
  inputs: readonly Input[],
  known: { readonly createdAt?: Instant; readonly before?: readonly Person[] } = {},
) {
  const { createdAt = since, before: namedBefore } = known;
  const accountsSince = new Map([mal, pat, rin, bo].map(({ id }) => [id, createdAt]));
  const events = catchUp([], inputs, {
    configAt: () => config,
    accounts: new Map([mal, pat, rin, bo].map((one) => [handle(one.login), one])),
    accountsSince,
    ...(namedBefore && { namedBefore }),
    writing,
    now: at("22 17:00"),
  });
  const state = replay(events);
  if (!state) throw new Error("no case");
  const situation = { state, config, people: [ada], emergencySheet: "", events };
  const isNaming = (event: CaseEvent) =>
    event.type === "PartyNamed" || event.type === "PartyRenamed";
  return events.filter(isNaming).map((event) => noticeOfEvent(event, situation));
}

const naming = (role: PartyRole, login: string): Input =>
  asks(ada, at("22 16:10"), { type: "NameParty", role, identity: { handle: handle(login) } });

const malIs = "reported-1 is the GitHub account mal, number 1011, there since 2026-11-01.";
const otherwise = "If that is somebody else: `/rename reported-1 @login: why`.";

describe("whoever is reported is shown", () => {
  test("with login, number and since when", () => {
    expect(answers([report, naming("reported", "mal")])).toEqual([`${malIs} ${otherwise}`]);
  });

  test("when the form names them, and nobody else it names", () => {
    const named = (role: "reporter" | "reported", login: string) => ({
      role,
      identity: { handle: handle(login) },
    });
    const filed = { ...report, parties: [named("reporter", "rin"), named("reported", "mal")] };
    expect(answers([filed])).toEqual([undefined, `${malIs} ${otherwise}`]);
  });

  test("with the account they turned out to have", () => {
    const command: CaseCommand = {
      type: "RenameParty",
      party: PartyRef.parse("reported-1"),
      identity: { handle: handle("pat") },
      reason: "another",
    };
    const said = [report, naming("reported", "mal"), asks(ada, at("22 16:20"), command)];
    expect(answers(said)[1]).toContain("reported-1 is the GitHub account pat, number 1010");
  });

  test.each<[string, Person]>([
    ["somebody banned", { id: 7, login: "Mal" }],
    ["a member of before", { id: 1002, login: "mal" }],
  ])("with a warning where the login was another account's, %s", (_, before) => {
    expect(answers([report, naming("reported", "mal")], { before: [before] })[0]).toContain(
      "**Look twice:** this login was another account's in an earlier record.",
    );
    expect(answers([report, naming("reported", "mal")], { before: [mal] })[0]).not.toContain(
      "twice",
    );
  });

  test("with a warning where a member of this config had that login", () => {
    const taken = { id: 7, login: "bo" };
    const events = catchUp([], [report, naming("reported", "bo")], {
      configAt: () => config,
      accounts: new Map([[handle("bo"), taken]]),
      accountsSince: new Map([[7, since]]),
      writing,
      now: at("22 17:00"),
    });
    expect(events.at(-1)).toMatchObject({ account: { createdAt: since, wasAnothers: true } });
  });

  test.each([
    [undefined, at("22 16:00"), false],
    [undefined, at("22 16:01"), true],
    [at("10 23:59:59"), at("10 12:00"), false],
    [at("10 23:59:59"), at("11 00:00"), true],
  ])(
    "with a warning where it happened by %s and the account is of %s: %s",
    (by, createdAt, isLater) => {
      const [said] = answers([{ ...report, happenedBy: by }, naming("reported", "mal")], {
        createdAt,
      });
      expect(said?.includes("the account was created after the incident")).toBe(isLater);
    },
  );
});

test.each<PartyRole>(["reporter", "affected", "witness", "mediator"])(
  "of a %s it is only said that they are recorded",
  (role) => {
    expect(answers([report, naming(role, "rin")])).toEqual([`${role}-1 is recorded.`]);
  },
);

test("nothing is shown of whom nobody knows by an account, nor of who was named in older records", () => {
  const address = asks(ada, at("22 16:10"), {
    type: "NameParty",
    role: "reported",
    identity: { address: "mal@example.org" },
  });
  expect(answers([report, address])).toEqual([undefined]);
  const events = catchUp([], [report, naming("reported", "mal")], {
    configAt: () => config,
    accounts: new Map([[handle("mal"), mal]]),
    writing,
    now: at("22 17:00"),
  });
  expect(events.at(-1)).not.toHaveProperty("account");
});
