import { reading } from "../../fakes/spaces.ts";
import { describe, expect, test } from "vitest";
import { spaceKinds } from "../../../src/app/engine/space-kinds.ts";
import {
  type AdoptionDocument,
  adoptedConfigs,
  configAt,
} from "../../../src/domain/committee/adopted-configs.ts";
import { ConflictsDeclared } from "../../../src/domain/committee/conflicts-declared.ts";
import { namedMembers } from "../../../src/domain/committee/named-roster.ts";
import type { Person } from "../../../src/domain/values/person.ts";
import { Sha256 } from "../../../src/domain/values/ids.ts";
import { ada, adoption, bo, committee } from "./some-adoption.ts";
import { Instant } from "../../../src/domain/values/time.ts";

const cy = { id: 1003, login: "cy" };
const mal = { id: 1011, login: "mal" };

const host = { kinds: spaceKinds, canMail: true };
describe("the adopted configs", () => {
  test("mail weekly unless the committee wants no mail, and where there is a mail server", () => {
    const mails = (config: object, canMail: boolean) =>
      adoptedConfigs([adoption(1, "2026-11-22T16:04:11Z", config)], { ...host, canMail })[0]
        ?.mailsWeekly;
    expect(mails({}, true)).toBe(true);
    expect(mails({ weekly_mail: false }, true)).toBe(false);
    expect(mails({ weekly_mail: true }, false)).toBe(false);
  });

  test("say for how long cases are kept, where the committee does", () => {
    const kept = (config: object) =>
      adoptedConfigs([adoption(1, "2026-11-22T16:04:11Z", config)], host)[0]?.retention;
    expect(kept({})).toBeUndefined();
    expect(kept({ retention: { case_months: 60 } })).toEqual({
      caseMonths: 60,
      noViolationMonths: 12,
    });
    expect(kept({ retention: { no_violation_months: 6 } })).toEqual({
      caseMonths: 24,
      noViolationMonths: 6,
    });
  });

  test("name somebody outside, where there is anybody", () => {
    const outside_contact = { email: "ombuds@example.org" };
    const [adopted] = adoptedConfigs(
      [adoption(1, "2026-11-22T16:04:11Z", { outside_contact })],
      host,
    );
    expect(adopted?.outsideContact).toBe("ombuds@example.org");
  });

  test("know where somebody is written to alone, whatever their login is written like", () => {
    const emails = { ADA: "ada@example.org" };
    const [adopted] = adoptedConfigs([adoption(1, "2026-11-22T16:04:11Z", { emails })], host);
    expect(adopted?.emails).toEqual([
      { person: expect.objectContaining({ login: "ada" }), email: "ada@example.org" },
    ]);
  });

  test("know organisers by the code of their event until two weeks after it", () => {
    const events = [
      { name: "Camp", code: "blue lantern", from: "2026-12-01", until: "2026-12-02" },
    ];
    const [adopted] = adoptedConfigs([adoption(1, "2026-11-22T16:04:11Z", { events })], host);
    expect(adopted?.events).toEqual([
      {
        name: "Camp",
        code: "blue lantern",
        from: "2026-12-01T00:00:00Z",
        until: "2026-12-17T00:00:00Z",
      },
    ]);
  });

  test("say after how long two thirds are enough, where they are, and who has no vote", () => {
    const adopted = (config: object) =>
      adoptedConfigs([adoption(1, "2026-11-22T16:04:11Z", config)], host)[0];
    const rule = "consensus-then-two-thirds";
    expect(adopted({ consensus: { minimum: 2, rule } })?.consensus).toEqual({
      minimum: 2,
      rule,
      twoThirdsAfter: "4d",
    });
    expect(adopted({})?.consensus).toEqual({ minimum: 2 });
    const silent = { ...committee, deputies: [], without_vote: ["bo"] };
    expect(adopted({ committee: silent })?.withoutVote).toEqual([bo]);
  });

  test("name accounts and not logins", () => {
    const [adopted] = adoptedConfigs([adoption(1, "2026-11-22T16:04:11Z")], host);
    expect(adopted).toMatchObject({
      register: { n: 1 },
      committee: { chair: ada, members: [ada, bo], deputies: [] },
      council: undefined,
      clocks: { unilateral_action: "24h" },
    });
  });

  test("name the councillors' accounts too, where there is a council", () => {
    const council = { members: ["bo"], email: "council@example.org", decides: "consensus" };
    const [adopted] = adoptedConfigs([adoption(1, "2026-11-22T16:04:11Z", { council })], host);
    expect(adopted?.council).toEqual({
      members: [bo],
      email: "council@example.org",
      decides: "consensus",
    });
  });

  test("count the last day away as a day away", () => {
    const away = [{ who: "bo", from: "2026-12-20", until: "2026-12-20" }];
    const [adopted] = adoptedConfigs([adoption(1, "2026-11-22T16:04:11Z", { away })], host);
    expect(adopted?.away).toEqual([
      { who: bo, from: "2026-12-20T00:00:00Z", until: "2026-12-21T00:00:00Z" },
    ]);
  });

  test("do not read where somebody was never resolved", () => {
    const stranger = adoption(1, "2026-11-22T16:04:11Z", {
      committee: { chair: "cy", members: ["cy", "bo"], email: "conduct@example.org" },
    });
    expect(() => adoptedConfigs([stranger], host)).toThrow(TypeError);
  });
});

describe("who joined", () => {
  const of = (n: number, at: string, ...members: readonly string[]) =>
    adoption(
      n,
      at,
      { committee: { ...reading.schema.parse({ committee }).committee, members } },
      members.map((login) => [ada, cy].find((one) => one.login === login) ?? bo),
    );
  const joinedIn = (...documents: readonly AdoptionDocument[]) =>
    adoptedConfigs(documents, host)
      .at(-1)
      ?.joined?.map(({ person, at }) => [person.login, at]);
  const [first, second, third] = [
    "2026-11-01T00:00:00Z",
    "2026-12-01T00:00:00Z",
    "2027-01-01T00:00:00Z",
  ];

  test("is nobody by the first config", () => {
    expect(joinedIn(of(1, first, "ada"))).toBeUndefined();
  });

  const declared = (n: number, at: string, conflicts: readonly Person[] | undefined = []) => ({
    n,
    sha256: Sha256.parse("d".repeat(64)),
    content: ConflictsDeclared.parse({
      type: "ConflictsDeclared",
      at,
      by: bo,
      cause: "IC_1",
      sealedConflicts: "sealed",
      conflicts,
    }),
  });

  test("is nobody before they said whom they could not judge (M75)", () => {
    const documents = [of(1, first, "ada"), of(2, second, "ada", "Bo")];
    const [, waiting] = adoptedConfigs(documents, host);
    expect(waiting).toMatchObject({
      committee: { members: [ada] },
      joined: [],
      toDeclare: [{ person: bo, since: second, on: ["committee"] }],
    });
    expect(namedMembers(waiting!)).toEqual([ada, bo]);
    const unread = { ...declared(3, third), content: { ...declared(3, third).content } };
    delete unread.content.conflicts;
    expect(adoptedConfigs([...documents, unread], host)).toHaveLength(2);
    expect(adoptedConfigs([...documents, declared(3, third, [ada])], host).at(-1)).toMatchObject({
      register: { n: 3 },
      adoptedAt: third,
      committee: { members: [ada, bo] },
      joined: [{ person: bo, at: third, conflicts: [{ person: ada, since: third }] }],
    });
  });

  test("may say it again, and cannot judge the others since they said so", () => {
    const documents = [of(1, first, "ada"), of(2, second, "ada", "Bo"), declared(3, third, [ada])];
    const later = "2027-02-01T00:00:00Z";
    const conflictsAfter = (...more: readonly AdoptionDocument[]) =>
      adoptedConfigs([...documents, ...more], host).at(-1)?.joined?.[0]?.conflicts;
    expect(conflictsAfter(declared(4, later, [ada, mal]))).toEqual([
      { person: ada, since: third },
      { person: mal, since: later },
    ]);
    expect(conflictsAfter(declared(4, later, []))).toEqual([]);
    const unread = { ...declared(4, later), content: { ...declared(4, later).content } };
    delete unread.content.conflicts;
    expect(conflictsAfter(unread)).toEqual([{ person: ada, since: third }]);
    const stranger = declared(4, later, [mal]);
    const notTheirs = { ...stranger, content: { ...stranger.content, by: mal } };
    expect(conflictsAfter(notTheirs)).toEqual([{ person: ada, since: third }]);
    const other = declared(5, later, [mal]);
    const all = [
      ...documents,
      of(4, later, "ada", "Bo", "cy"),
      { ...other, content: { ...other.content, by: cy } },
      declared(6, later, []),
    ];
    expect(adoptedConfigs(all, host).at(-1)?.joined).toMatchObject([
      { person: bo, conflicts: [] },
      { person: cy, conflicts: [{ person: mal, since: later }] },
    ]);
  });

  test("is asked of a council's joiner too, as of somebody there", () => {
    const council = { members: ["Bo"], email: "council@example.org", decides: "majority" };
    const documents = [
      of(1, first, "ada"),
      adoption(2, second, { council, committee: { ...committee, members: ["ada"] } }),
    ];
    expect(adoptedConfigs(documents, host).at(-1)).toMatchObject({
      council: { members: [] },
      toDeclare: [{ person: bo, on: ["council"] }],
    });
  });

  test("is known with the instant of their word, also under later configs", () => {
    const documents = [of(1, first, "ada"), of(2, second, "ada", "Bo"), declared(3, third)];
    const later = of(4, "2027-02-01T00:00:00Z", "ada", "Bo");
    expect(joinedIn(...documents, later)).toEqual([["Bo", third]]);
    expect(joinedIn(...documents, declared(4, "2027-02-01T00:00:00Z"))).toEqual([["Bo", third]]);
  });

  test("begins anew for whoever left meanwhile, and is nobody who was not asked", () => {
    const left = [of(1, first, "ada", "Bo"), declared(2, first), of(3, second, "ada")] as const;
    expect(joinedIn(...left)).toEqual([]);
    const back = of(4, third, "ada", "Bo");
    expect(joinedIn(...left, back)).toEqual([]);
    const again = declared(5, "2027-02-01T00:00:00Z");
    expect(joinedIn(...left, back, again)).toEqual([["Bo", "2027-02-01T00:00:00Z"]]);
  });
});

describe("the config in force", () => {
  const adopted = adoptedConfigs(
    [adoption(1, "2026-11-22T16:04:11Z"), adoption(2, "2026-12-01T00:00:00Z")],
    host,
  );
  test.each([
    ["2026-11-22T16:04:11Z", 1],
    ["2026-11-30T23:59:59Z", 1],
    ["2026-12-01T00:00:00Z", 2],
    ["2027-01-01T00:00:00Z", 2],
    ["2026-01-01T00:00:00Z", 1],
  ])("at %s is number %i", (at, n) => {
    expect(configAt(adopted, Instant.parse(at))?.register.n).toBe(n);
  });

  test("is none while none was adopted", () => {
    expect(configAt([], Instant.parse("2026-11-22T16:04:11Z"))).toBeUndefined();
  });
});

describe("the spaces of an adopted config", () => {
  const spacesOf = (...spaces: readonly object[]) =>
    adoptedConfigs([adoption(1, "2026-11-22T16:04:11Z", { spaces })], host)[0]?.spaces;

  test("are the places that their kind names", () => {
    expect(
      spacesOf(
        { kind: "github", name: "github", organisations: ["One-Org", "two"] },
        { kind: "manual", name: "chat", steward: "s@example.org" },
      ),
    ).toEqual([
      {
        name: "github",
        places: [
          { kind: "github", key: "one-org", name: "One-Org" },
          { kind: "github", key: "two", name: "two" },
        ],
      },
      {
        name: "chat",
        places: [{ kind: "manual", key: "chat", name: "chat", steward: "s@example.org" }],
      },
    ]);
  });

  test("keep their name where nobody knows that kind any more, or cannot read the entry", () => {
    expect(
      spacesOf(
        { kind: "unheard-of", name: "irc", channel: "#a" },
        { kind: "github", name: "github" },
      ),
    ).toEqual([
      { name: "irc", places: [] },
      { name: "github", places: [] },
    ]);
  });
});
