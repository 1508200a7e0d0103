import { describe, expect, test } from "vitest";
import type { Input } from "../../../../src/domain/case/input.ts";
import type { AdoptedConfig } from "../../../../src/domain/values/adopted-config.ts";
import type { CaseEvent } from "../../../../src/domain/case/case-event.ts";
import type { EventBody } from "../../../../src/domain/case/event-body.ts";
import { Cause } from "../../../../src/domain/values/ids.ts";
import { OrderId } from "../../../../src/domain/values/planned-action.ts";
import { orderIdOf } from "../../../../src/domain/values/order-id.ts";
import type { Measure } from "../../../../src/domain/values/measure.ts";
import { inOrganisation, onGitHub, withSteward } from "../../../fakes/spaces.ts";
import { writing } from "../../../fakes/writing.ts";
import {
  agreed,
  banned,
  noAction,
  reported1,
  reprimand,
  underReview,
} from "../deciding/deliberating.ts";
import {
  acknowledge,
  ada,
  asks,
  at,
  bo,
  config,
  given,
  mal,
  recorded,
  reporter1,
} from "../../given.ts";

const cause = Cause.parse("IC_enact#1");
const enact: Input = asks(bo, at("23 15:00"), { type: "EnactResolution" }, { cause });
const orderAt = (place: number) => orderIdOf(cause, place, writing.sha256);

/** The reporter would want an apology; agreed on the 23rd at noon, heard of it an hour later. */
function consulted(...measures: Measure[]): readonly (Input | CaseEvent)[] {
  return [
    ...underReview,
    asks(ada, at("22 16:20"), { type: "AskParty", whom: reporter1, question: "an apology?" }),
    asks(ada, at("22 16:30"), {
      type: "HearParty",
      whom: reporter1,
      answer: "agrees",
      words: undefined,
    }),
    agreed(at("23 12:00"), ...measures),
    asks(ada, at("23 12:30"), { ...acknowledge, what: "resolution", whom: reporter1 }),
    asks(ada, at("23 13:00"), {
      type: "HearParty",
      whom: reporter1,
      answer: "accepts",
      words: undefined,
    }),
  ];
}

function actionsOf(happened: readonly (Input | CaseEvent)[], under = config) {
  const [event] = given(happened, under).when(enact).recordsOf("ResolutionEnacted");
  return event?.type === "ResolutionEnacted" ? event.lines : undefined;
}

describe("carrying a resolution out", () => {
  test("takes nothing where no action was agreed (M51)", () => {
    given(consulted(noAction)).when(enact).records({ type: "ResolutionEnacted", lines: [] });
  });

  test("takes an action for a ban in every place, with who it is and when it ends (M66)", () => {
    const ban = {
      measure: banned,
      order: orderAt(0),
      person: mal,
      until: "2026-12-22T23:59:59Z",
    };
    expect(actionsOf(consulted(banned))).toEqual([
      { line: 1, ...ban, space: "github", place: inOrganisation("sandbox-org") },
      {
        line: 2,
        ...ban,
        space: "conference chat",
        place: withSteward("conference chat", "steward@example.org"),
      },
    ]);
  });

  test("takes them all where the file that was merged says so", () => {
    const everywhere = actionsOf(consulted({ ...banned, spaces: "all" }));
    expect(everywhere?.map(({ space }) => space)).toEqual(["github", "conference chat"]);
  });

  test("takes an action for each organisation, once", () => {
    const several: AdoptedConfig = {
      ...config,
      spaces: [onGitHub("github", "one-org", "two-org"), onGitHub("archive", "Two-Org")],
    };
    const everywhere = { ...banned, spaces: ["github", "archive"] };
    expect(actionsOf(consulted(everywhere), several)?.map(({ place }) => place?.name)).toEqual([
      "one-org",
      "two-org",
    ]);
  });

  test("leaves a space that the config no longer has to people", () => {
    const [action] = actionsOf(consulted({ ...banned, spaces: ["the old forum"] })) ?? [];
    expect(action).toMatchObject({ line: 1, space: "the old forum" });
    expect(action).not.toHaveProperty("place");
  });

  test("orders a permanent ban without an end", () => {
    const forGood: Measure = {
      kind: "ban",
      of: reported1,
      spaces: ["github"],
      permanent: true,
      tell: "with",
    };
    expect(actionsOf(consulted(forGood))?.[0]).not.toHaveProperty("until");
  });

  test("names nobody where no account is known", () => {
    const [, , naming, ...rest] = consulted(banned);
    expect(naming).toHaveProperty("kind", "command");
    const unnamed = recorded(at("22 16:10"), { type: "PartyNamed", party: reported1 });
    const withoutHashes = rest.map((one) =>
      "type" in one && one.type === "ConsensusReached"
        ? { ...one, resolution: { ...one.resolution, people: {} } }
        : one,
    );
    const actions = actionsOf([...underReview.slice(0, 2), unnamed, ...withoutHashes]);
    expect(actions).toHaveLength(2);
    for (const action of actions ?? []) expect(action).not.toHaveProperty("person");
  });

  test.for<Measure>([
    { kind: "public-reminder", venue: "the mailing list" },
    reprimand,
    { kind: "public-reprimand", to: reported1, venue: "the mailing list", tell: "with" },
    {
      kind: "apology-request",
      from: reported1,
      to: reporter1,
      manner: "private",
      strings: [{ what: "before the next meeting", due: "2026-12-01" }],
      tell: "with",
    },
    {
      kind: "hiatus",
      of: reported1,
      until: "2026-12-22",
      if_declined: "decide-again",
      tell: "with",
    },
    { kind: "no-contact", of: reported1, words: "with reporter-1", tell: "with" },
    { kind: "lift", order: "0badc0de", words: "another case's" },
  ])("takes one action without an order for $kind (M54, M55, M57, M60, M64)", (measure) => {
    expect(actionsOf(consulted(measure))).toEqual([{ line: 1, measure }]);
  });

  test("calls each ban by an order of its own", () => {
    const actions =
      actionsOf(consulted(banned, reprimand, { ...banned, spaces: ["github"] })) ?? [];
    expect(actions.map(({ line: number, order }) => [number, order])).toEqual([
      [1, orderAt(0)],
      [2, orderAt(0)],
      [3, undefined],
      [4, orderAt(2)],
    ]);
  });

  test("goes on with the numbers, and ends a ban of this case that it lifts", () => {
    const lift: Measure = { kind: "lift", order: orderAt(0), words: "it has worked" };
    const again: Input = asks(bo, at("24 15:00"), { type: "EnactResolution" });
    const later = [
      ...consulted(banned),
      enact,
      agreed(at("24 12:00"), lift, reprimand),
      asks(ada, at("24 12:30"), {
        type: "RuleOutContact",
        for: "tell",
        whom: reporter1,
        ground: "unreachable",
        reason: "mails return",
      }),
    ];
    given(later)
      .when(again)
      .records(
        { type: "OrderEnded", order: OrderId.parse(orderAt(0)), because: "lifted" },
        { type: "ResolutionEnacted", lines: [{ line: 3, measure: reprimand }] },
      );
  });

  test("is refused where a measure would have ended already", () => {
    given(consulted({ ...banned, until: "2026-11-22" }))
      .when(enact)
      .isRefused("measure-has-passed");
  });
});

describe("carrying a resolution out while a ban by one member waits for people", () => {
  const orderedAlone = asks(bo, at("22 17:00"), {
    type: "BanAlone",
    whom: { party: reported1 },
    until: at("29 17:00"),
    reason: "threats",
  });
  const waiting = (reason: "permission-missing" | "more-than-three-people") => [
    ...underReview,
    orderedAlone,
    recorded(at("22 17:01"), { type: "LineHandedToPeople", line: 1, reason }),
  ];
  const toldAndHeard = consulted(reprimand).slice(underReview.length);
  const again: EventBody = { type: "LinesTriedAgain", lines: [1] };

  test("tries it again although those concerned are not consulted", () => {
    given([...waiting("permission-missing"), agreed(at("23 12:00"), reprimand)])
      .when(enact)
      .records(again);
  });

  test("begins, and tries it again too", () => {
    given([...waiting("permission-missing"), ...toldAndHeard])
      .when(enact)
      .records({ type: "ResolutionEnacted", lines: [{ line: 3, measure: reprimand }] }, again);
  });

  test("begins where another member has to mean what waits", () => {
    given([...waiting("more-than-three-people"), ...toldAndHeard])
      .when(enact)
      .records({ type: "ResolutionEnacted", lines: [{ line: 3, measure: reprimand }] });
  });

  test("says what is owed before it begins, where another member has to mean what waits", () => {
    given([...waiting("more-than-three-people"), agreed(at("23 12:00"), reprimand)])
      .when(enact)
      .isRefused("not-yet-consulted");
  });

  test("is for another member where nothing is to begin", () => {
    given(waiting("more-than-three-people")).when(enact).isRefused("needs-another-member");
  });
});
