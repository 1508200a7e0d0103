import { describe, expect, test } from "vitest";
import { catchUp } from "../../../../src/domain/case/catch-up.ts";
import type { CaseEvent } from "../../../../src/domain/case/case-event.ts";
import type { Input } from "../../../../src/domain/case/input.ts";
import type { RefusalReason } from "../../../../src/domain/case/refusal-reason.ts";
import { OrderId } from "../../../../src/domain/values/planned-action.ts";
import { Cause } from "../../../../src/domain/values/ids.ts";
import { inOrganisation, onGitHub, withSteward } from "../../../fakes/spaces.ts";
import { writing } from "../../../fakes/writing.ts";
import { ada, asks, at, bo, config, cy, given, mal, pat, recorded, report } from "../../given.ts";
import { bans, named, opened, reported1, reverses, seconds, stepsBack } from "./said-alone.ts";

const tenPast = at("22 17:10");

describe("a ban by one member alone (M41)", () => {
  test("takes effect at once, with an action for each place", () => {
    const said = { ...bans(bo, tenPast), cause: Cause.parse("IC_ban#1") };
    const order = OrderId.parse(writing.sha256("IC_ban#1 0").slice(0, 8));
    const action = {
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
          { line: 1, ...action, space: "github", place: inOrganisation("sandbox-org") },
          {
            line: 2,
            ...action,
            space: "conference chat",
            place: withSteward("conference chat", "steward@example.org"),
          },
        ],
      });
  });

  test.for(["witness", "affected"] as const)(
    "takes a second where it is of a party who is %s",
    (role) => {
      const { added } = given([...opened, named("pat", 1, role)]).when(
        bans(bo, tenPast, `${role}-1`),
      );
      expect(added).toMatchObject([{ type: "SecondAwaited", act: { of: `${role}-1` } }]);
      const reporter = given([...opened, named("mal", 1, role)]).when(bans(bo, tenPast));
      expect(reporter.added).toMatchObject([{ type: "SecondAwaited", act: { of: reported1 } }]);
    },
  );

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

  test("can last seven days to the second (M42)", () => {
    const { added } = given(opened).when(bans(bo, tenPast, reported1, "7d"));
    expect(added).toMatchObject([{ type: "ActedAlone", ban: { until: at("29 17:10") } }]);
  });

  test("counts an organisation that two spaces name as one place", () => {
    const twice = {
      ...config,
      spaces: [onGitHub("github", "sandbox-org", "other-org"), onGitHub("forge", "Sandbox-Org")],
    };
    const { added } = given(opened, twice).when(bans(bo, tenPast));
    expect(added[0]).toMatchObject({
      lines: [{ place: { name: "sandbox-org" } }, { place: { name: "other-org" } }],
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
  asks(bo, at("22 16:30"), { type: "CloseCase", closing: { as: "not-ours", to: "the venue" } }),
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

describe("a ban by one member alone of somebody without an account on GitHub (M41)", () => {
  const forum = { kind: "discourse", key: "FORUM https://forum.example.org", name: "forum" };
  const spaces = [...config.spaces, { name: "forum", places: [forum] }];
  const onForum = { ...config, spaces };
  const accountNamed = (id = "77") =>
    recorded(at("22 16:40"), {
      type: "AccountNamed",
      party: reported1,
      space: "forum",
      places: [{ kind: forum.kind, key: forum.key }],
      account: { id, name: `mal${id}` },
    });
  const known = [report, byMail, accountNamed()];

  test("takes effect at once where an account of theirs is known, and names it", () => {
    const { added } = given(known, onForum).when(bans(bo, tenPast));
    const [act] = added;
    expect(act).toMatchObject({ type: "ActedAlone", ban: { of: reported1 } });
    const lines = act?.type === "ActedAlone" ? (act.lines ?? []) : [];
    expect(lines.map(({ space, account, person }) => [space, account, person])).toEqual([
      ["github", undefined, undefined],
      ["conference chat", undefined, undefined],
      ["forum", "77", undefined],
    ]);
  });

  test("is one ban as long as one in force, and another where a second account got known", () => {
    const before = [...known, bans(cy, at("22 17:00"), reported1, "4d")];
    given(before, onForum).when(bans(bo, tenPast)).isRefused("banned-already");
    given([...known, accountNamed("78"), ...before.slice(3)], onForum)
      .when(bans(bo, tenPast))
      .isRefused("banned-already");
  });

  test("takes a second after one that the others did not stand behind", () => {
    const before = [
      ...known,
      bans(cy, at("22 17:00"), reported1, "1h"),
      reverses(ada, at("22 17:03")),
      reverses(bo, at("22 17:04")),
    ];
    expect(given(before, onForum).when(bans(bo, tenPast)).added).toMatchObject([
      { type: "SecondAwaited", act: { of: reported1 } },
    ]);
  });
});

describe("a ban by one member alone is refused (M41)", () => {
  test.for(refused)("$title", ({ before, said, reason }) => {
    given(before).when(said).isRefused(reason);
  });

  test("where the config names no space", () => {
    given(opened, { ...config, spaces: [] })
      .when(bans(bo, tenPast))
      .isRefused("no-space-to-ban-from");
  });

  test("of somebody whose account no answer showed before", () => {
    const older = given(opened)
      .history()
      .map((event) => (event.type === "PartyNamed" ? { ...event, account: undefined } : event));
    given(older).when(bans(bo, tenPast)).isRefused("ban-before-shown");
    const naming = named("mal", 0);
    const atOnce = { ...bans(ada, naming.at), cause: Cause.parse("IC_both#2") };
    const { added } = given([report]).when({ ...naming, cause: Cause.parse("IC_both#1") }, atOnce);
    expect(added.at(-1)).toMatchObject({ type: "CommandRefused", reason: "ban-before-shown" });
    const edited = { ...atOnce, cause: Cause.parse("IC_both@2026-11-22T16:10:30Z#2") };
    const then = given([{ ...naming, cause: Cause.parse("IC_both#1") }, report]).when(edited);
    expect(then.added.at(-1)).toMatchObject({ type: "ActedAlone" });
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
