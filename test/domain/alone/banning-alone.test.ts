import { describe, expect, test } from "vitest";
import { catchUp } from "../../../src/domain/case/catch-up.ts";
import type { CaseEvent } from "../../../src/domain/case/case-event.ts";
import type { Input } from "../../../src/domain/case/input.ts";
import type { RefusalReason } from "../../../src/domain/case/refusal-reason.ts";
import { OrderId } from "../../../src/domain/enactment/planned-line.ts";
import { Cause } from "../../../src/domain/ids.ts";
import { PartyRef } from "../../../src/domain/party.ts";
import { writing } from "../../fakes/writing.ts";
import { ada, asks, at, bo, config, cy, dee, given, mal, pat, report } from "../given.ts";
import {
  bans,
  named,
  opened,
  ratifies,
  reported1,
  reverses,
  seconds,
  stepsBack,
} from "./said-alone.ts";

const tenPast = at("22 17:10");

describe("a ban by one member alone (M20)", () => {
  test("takes effect at once, with a line for each place", () => {
    const said = { ...bans(bo, tenPast), cause: Cause.parse("IC_ban#1") };
    const order = OrderId.parse(writing.sha256("IC_ban#1 0").slice(0, 8));
    const line = {
      measure: {
        kind: "ban" as const,
        of: reported1,
        spaces: ["github", "conference chat"],
        until: "2026-11-25",
        tell: "with" as const,
      },
      person: mal,
      order,
      until: at("25 17:10"),
    };
    given(opened)
      .when(said)
      .records({
        type: "ActedAlone",
        act: 1,
        what: "threats",
        actedAt: tenPast,
        ban: { of: reported1, until: at("25 17:10") },
        lines: [
          { line: 1, ...line, space: "github", organisation: "sandbox-org" },
          { line: 2, ...line, space: "conference chat", steward: "steward@example.org" },
        ],
      });
  });

  test.for(["witness", "affected"] as const)("can be of a party who is %s", (role) => {
    const { added } = given([...opened, named("pat", 1, role)]).when(
      bans(bo, tenPast, `${role}-1`),
    );
    expect(added).toMatchObject([{ type: "ActedAlone", ban: { of: `${role}-1` } }]);
  });

  test("names the party by their account as well", () => {
    const { added } = given(opened).when(bans(bo, tenPast, "mal"));
    expect(added).toMatchObject([{ type: "ActedAlone", ban: { of: reported1 } }]);
  });

  test("is never of somebody who owns an organisation it would reach", () => {
    const { history } = given(opened);
    const [added] = catchUp(history(), [bans(bo, tenPast)], {
      configAt: () => config,
      accounts: new Map(),
      owners: new Set([mal.id]),
      writing,
      now: tenPast,
    });
    expect(added).toMatchObject({ type: "CommandRefused", reason: "ban-of-owner" });
  });

  test("can last seven days to the second", () => {
    const { added } = given(opened).when(bans(bo, tenPast, reported1, "7d"));
    expect(added).toMatchObject([{ type: "ActedAlone", ban: { until: at("29 17:10") } }]);
  });

  test("counts an organisation that two spaces name as one place", () => {
    const twice = {
      ...config,
      spaces: [
        { kind: "github" as const, name: "github", organisations: ["sandbox-org", "other-org"] },
        { kind: "github" as const, name: "forge", organisations: ["Sandbox-Org"] },
      ],
    };
    const { added } = given(opened, twice).when(bans(bo, tenPast));
    expect(added[0]).toMatchObject({
      lines: [{ organisation: "sandbox-org" }, { organisation: "other-org" }],
    });
  });
});

interface Row {
  readonly title: string;
  readonly before: readonly Input[];
  readonly said: Input;
  readonly reason: RefusalReason;
}

const byMail = asks(ada, at("22 16:20"), {
  type: "NameParty",
  role: "reported",
  identity: { address: "mal@example.org" },
});
const closed = [
  asks(bo, at("22 16:30"), { type: "CloseCase", closing: { as: "spam" } }),
  seconds(cy, at("22 16:31")),
];

/** bo's five attempts are among them; that the person is an owner shows on GitHub only. */
const refused: readonly Row[] = [
  {
    title: "of ada, who is on the committee",
    before: [report, named("ada", 0)],
    said: bans(bo, tenPast),
    reason: "ban-of-roster-member",
  },
  {
    title: "of ada, who is not even named",
    before: opened,
    said: bans(bo, tenPast, "ada"),
    reason: "ban-of-roster-member",
  },
  {
    title: "of eve, who is of the council",
    before: [report, named("eve", 0)],
    said: bans(bo, tenPast),
    reason: "ban-of-roster-member",
  },
  {
    title: "of somebody not named in the case",
    before: opened,
    said: bans(bo, tenPast, "pat"),
    reason: "not-a-party",
  },
  {
    title: "of an account that is not there",
    before: opened,
    said: bans(bo, tenPast, "nobody"),
    reason: "not-a-party",
  },
  {
    title: "of a party that is not there",
    before: opened,
    said: bans(bo, tenPast, "reported-2"),
    reason: "not-a-party",
  },
  {
    title: "for 300 days",
    before: opened,
    said: bans(bo, tenPast, reported1, "300d"),
    reason: "ban-too-long",
  },
  {
    title: "for seven days and an hour",
    before: opened,
    said: bans(bo, tenPast, reported1, "169h"),
    reason: "ban-too-long",
  },
  {
    title: "that is over already",
    before: opened,
    said: asks(bo, tenPast, {
      type: "BanAlone",
      whom: { party: reported1 },
      until: at("22 17:00"),
      reason: "threats",
    }),
    reason: "date-has-passed",
  },
  {
    title: "of a party without an account",
    before: [report, byMail],
    said: bans(bo, tenPast),
    reason: "ban-has-no-account",
  },
  {
    title: "as long as one in force",
    before: [...opened, bans(cy, at("22 17:00"), reported1, "4d")],
    said: bans(bo, tenPast),
    reason: "banned-already",
  },
  {
    title: "in a closed case",
    before: [...opened, ...closed],
    said: bans(bo, tenPast),
    reason: "case-is-closed",
  },
  {
    title: "by somebody who is out of the case",
    before: [...opened, stepsBack(bo, at("22 17:00"))],
    said: bans(bo, tenPast),
    reason: "act-while-recused",
  },
  {
    title: "by a councillor while the committee decides",
    before: opened,
    said: bans({ id: 1005, login: "eve" }, tenPast),
    reason: "decided-by-committee",
  },
];

describe("a ban by one member alone is refused (M20)", () => {
  test.for(refused)("$title", ({ before, said, reason }) => {
    given(before).when(said).isRefused(reason);
  });

  test("where the config names no space", () => {
    given(opened, { ...config, spaces: [] })
      .when(bans(bo, tenPast))
      .isRefused("no-space-to-ban-from");
  });

  test("of a bot", () => {
    const { added } = given([]).when(report);
    const bot = { id: 2001, login: "helper[bot]" };
    const known: CaseEvent[] = [
      ...added,
      {
        type: "PartyNamed",
        party: reported1,
        person: bot,
        at: at("22 16:10"),
        by: ada,
        cause: Cause.parse("IC_named#1"),
      },
    ];
    const [answer] = catchUp(known, [bans(bo, tenPast)], {
      configAt: () => config,
      accounts: new Map(),
      writing,
      now: tenPast,
    });
    expect(answer).toMatchObject({ type: "CommandRefused", reason: "ban-of-bot" });
  });

  test("and says nothing to somebody outside", () => {
    given(opened).when(bans(pat, tenPast)).changesNothing();
  });
});

describe("a further ban of somebody who was banned by one member alone (M20)", () => {
  const short = [...opened, bans(cy, at("22 17:00"), reported1, "1d")];
  const ratified = [...short, ratifies(ada, at("22 17:01")), ratifies(bo, at("22 17:02"))];
  const reversed = [...short, reverses(ada, at("22 17:01")), reverses(dee, at("22 17:02"))];

  test("is ordered beside one that others stand behind", () => {
    const { added } = given(ratified).when(bans(bo, tenPast));
    expect(added).toMatchObject([
      { type: "ActedAlone", act: 2, lines: [{ line: 3 }, { line: 4 }] },
    ]);
  });

  test.for<{ title: string; before: readonly Input[]; said: Input }>([
    { title: "beside one nobody ratified", before: short, said: bans(cy, tenPast) },
    { title: "by another member too", before: short, said: bans(bo, tenPast) },
    { title: "after one that ended", before: short, said: bans(cy, at("28 17:00")) },
    { title: "after one that was reversed", before: reversed, said: bans(cy, tenPast) },
  ])("waits for a second $title", ({ before, said }) => {
    const { added } = given(before).when(said);
    expect(added.at(-1)).toMatchObject({ type: "SecondAwaited", act: { act: "ban-alone" } });
  });

  test("is at once where it is of somebody else", () => {
    const { added } = given([...reversed, named("pat", 1)]).when(bans(cy, tenPast, "reported-2"));
    expect(added).toMatchObject([{ type: "ActedAlone" }]);
  });
});

describe("the third ban by one member in a day (M20)", () => {
  const two: readonly Input[] = [
    ...opened,
    named("pat", 1),
    named("rin", 2),
    bans(bo, at("22 17:00")),
    bans(bo, at("22 17:01"), "reported-2"),
  ];
  const third = bans(bo, tenPast, "reported-3");

  test("waits for a second", () => {
    given(two)
      .when(third)
      .records({
        type: "SecondAwaited",
        number: 1,
        act: {
          act: "ban-alone",
          of: PartyRef.parse("reported-3"),
          until: at("25 17:10"),
          reason: "threats",
        },
      });
  });

  test("is ordered with it, as the act of who asked, ratified by who seconded", () => {
    const { added } = given([...two, third]).when(
      seconds(cy, at("22 18:00")),
      ratifies(ada, at("22 18:01"), 3),
    );
    expect(added).toMatchObject([
      { type: "ActSeconded", number: 1 },
      { type: "ActedAlone", act: 3, by: cy, askedBy: bo, lines: [{ line: 5 }, { line: 6 }] },
      { type: "ActRatified", act: 3, settles: true },
    ]);
  });

  test("cannot be seconded by who asked", () => {
    given([...two, third])
      .when(seconds(bo, at("22 18:00")))
      .isRefused("needs-another-member");
  });

  test("is looked at again when it is seconded", () => {
    const late = given([...two, third]).when(seconds(cy, at("25 18:00")));
    expect(late.recordsOf("CommandRefused")).toMatchObject([{ reason: "date-has-passed" }]);
    expect(late.recordsOf("ActedAlone")).toEqual([]);
  });

  test("falls when who asked steps back", () => {
    given([...two, third, stepsBack(bo, at("22 17:30"))])
      .when(seconds(cy, at("22 18:00")))
      .isRefused("nothing-to-second");
  });

  test("is at once again by another member, or a day later", () => {
    const byCy = given(two).when(bans(cy, tenPast, "reported-3"));
    expect(byCy.recordsOf("ActedAlone")).toHaveLength(1);
    const nextDay = given(two).when(bans(bo, at("23 17:01"), "reported-3"));
    expect(nextDay.recordsOf("ActedAlone")).toHaveLength(1);
    const justBefore = given(two).when(bans(bo, at("23 16:59"), "reported-3"));
    expect(justBefore.recordsOf("ActedAlone")).toEqual([]);
  });
});
