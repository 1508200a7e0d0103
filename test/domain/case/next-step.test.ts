import { describe, expect, test } from "vitest";
import type { CaseEvent } from "../../../src/domain/case/case-event.ts";
import type { Input } from "../../../src/domain/case/input.ts";
import type { AdoptedConfig } from "../../../src/domain/values/adopted-config.ts";
import { OrderId } from "../../../src/domain/values/planned-action.ts";
import { GitOid } from "../../../src/domain/values/ids.ts";
import { nextStep } from "../../../src/domain/case/next-step.ts";
import { type Addressee, PartyRef } from "../../../src/domain/values/party.ts";
import { commandsNow } from "../../../src/domain/case/commands-now.ts";
import { loadCommands } from "../../../src/app/engine/load-commands.ts";
import {
  agreed,
  banned,
  noAction,
  proposed,
  reported1,
  reprimand,
  underReview,
} from "../chapters/deciding/deliberating.ts";
import {
  acknowledge,
  ada,
  asks,
  at,
  bo,
  config,
  cy,
  eve,
  fay,
  given,
  handle,
  mal,
  recorded,
  report,
  reporter1,
} from "../given.ts";

import { causeOf } from "../../fakes/observed.ts";

type Happened = readonly (Input | CaseEvent)[];
const order = OrderId.parse("3f9c2a1e");
const told = (time: string, whom: Addressee, what: "resolution" | "outcome"): Input =>
  asks(ada, at(time), { ...acknowledge, whom, what });
const heard = (time: string): Input =>
  asks(ada, at(time), { type: "HearParty", whom: reporter1, answer: "accepts", words: undefined });
const next = (happened: Happened, under: AdoptedConfig = config) => {
  const step = nextStep(given(happened, under).state(), under);
  return step && { ...step, by: step.by.map(({ login }) => login) };
};
const all = ["ada", "bo", "cy", "dee"];
const byTime = (one: Happened[number], other: Happened[number]) => (one.at < other.at ? -1 : 1);

const open = [...underReview, proposed(at("23 12:00"), banned, reprimand)];
const decided = [...open, agreed(at("24 12:00"), banned, reprimand)];
const consulted = [...decided, told("24 13:00", reporter1, "resolution"), heard("24 14:00")];
const enacted: Happened = [
  ...consulted,
  recorded(at("24 15:00"), {
    type: "ResolutionEnacted",
    lines: [
      { line: 1, measure: banned, order, person: mal, organisation: "sandbox-org" },
      { line: 2, measure: reprimand },
    ],
  }),
];
const carried: Happened = [
  ...enacted,
  told("24 15:10", reported1, "outcome"),
  asks(ada, at("24 15:20"), { type: "ActionIsDone", number: 2, evidence: "mailed" }),
];
const lastTold = [told("24 16:00", reporter1, "outcome"), told("24 16:01", "council", "outcome")];
const blocked = recorded(at("24 17:00"), { type: "LineDone", line: 1, proof: "blocked" });

describe("what a case waits for before anything is agreed", () => {
  const orderedAlone: Happened = [
    ...underReview,
    asks(bo, at("22 17:00"), {
      type: "BanAlone",
      whom: { party: reported1 },
      until: at("29 17:00"),
      reason: "threats",
    }),
  ];
  const done = (when: string, number: number) =>
    recorded(
      at(when),
      { type: "LineDone", line: number, proof: "seen" },
      number === 2 ? cy : "comity",
    );

  test("what people do about a ban by one member", () => {
    expect(next(orderedAlone)).toMatchObject({ owed: "action", action: { number: 2 }, by: all });
    const missing = recorded(at("22 17:01"), {
      type: "LineHandedToPeople",
      line: 1,
      reason: "permission-missing",
    });
    expect(next([...orderedAlone, missing])).toMatchObject({
      owed: "action",
      action: { number: 1 },
      others: [2],
    });
  });

  test("a resolution again once that is done, until somebody undoes it", () => {
    const carriedOut = [...orderedAlone, done("22 17:01", 1), done("22 17:02", 2)];
    expect(next(carriedOut)).toMatchObject({ owed: "resolution", dueAt: at("29 16:00") });
    const undone = recorded(at("22 18:00"), { type: "DriftNoticed", line: 1, what: "unblocked" });
    expect(next([...carriedOut, undone])).toMatchObject({ owed: "drift", action: { number: 1 } });
  });

  test("such a ban too while others have to approve, and approvals once it is carried out", () => {
    const proposal = proposed(at("23 12:00"), banned, reprimand);
    expect(next([...orderedAlone, proposal])).toMatchObject({ owed: "action" });
    const carriedOut = [...orderedAlone, done("22 17:01", 1), done("22 17:02", 2)];
    expect(next([...carriedOut, proposal])).toMatchObject({ owed: "approvals" });
  });

  test("a resolution again, where what was proposed was merged before all had agreed", () => {
    const commit = GitOid.parse("c".repeat(40));
    const merged = recorded(at("23 13:00"), { type: "MergeNotCovered", pull: 2, commit });
    expect(next([...open, merged])).toMatchObject({ owed: "resolution", by: all });
  });
});

describe("what a case waits for next", () => {
  test.for<{ title: string; happened: Happened; step: object }>([
    { title: "the receipt", happened: [report], step: { owed: "receipt", to: [reporter1] } },
    {
      title: "a resolution",
      happened: underReview,
      step: { owed: "resolution", by: all, dueAt: at("29 16:00") },
    },
    {
      title: "everybody's approval",
      happened: open,
      step: { owed: "approvals", by: all, dueAt: at("29 16:00") },
    },
    {
      title: "the approval of all who do not stand aside",
      happened: [
        ...open,
        recorded(at("23 13:00"), { type: "MemberStoodAside", reason: "new here" }, cy),
      ],
      step: { owed: "approvals", by: ["ada", "bo", "dee"] },
    },
    {
      title: "the reporter to be told what was agreed",
      happened: decided,
      step: { owed: "consultation", to: [reporter1], dueAt: undefined },
    },
    {
      title: "their answer, until the window ends",
      happened: [...decided, told("24 13:00", reporter1, "resolution")],
      step: { owed: "answer", of: [reporter1], dueAt: at("27 13:00") },
    },
    { title: "the enactment", happened: consulted, step: { owed: "enactment" } },
    {
      title: "the banned person to be told, at once",
      happened: enacted,
      step: { owed: "outcome", to: [reported1] },
    },
    {
      title: "the chair, for what the chair delivers",
      happened: [...enacted, told("24 15:10", reported1, "outcome")],
      step: { owed: "action", action: expect.objectContaining({ number: 2 }), by: ["ada"] },
    },
    {
      title: "all others to be told",
      happened: carried,
      step: { owed: "outcome", to: [reporter1, "council"] },
    },
    {
      title: "the app, where nobody else owes anything",
      happened: [...carried, ...lastTold],
      step: { owed: "actions-of-the-app", numbers: [1], by: [] },
    },
    {
      title: "the closing",
      happened: [...carried, ...lastTold, blocked],
      step: { owed: "closing", by: all },
    },
  ])("is $title", ({ happened, step }) => {
    expect(next(happened)).toMatchObject(step);
  });

  test("is nothing in a closed case, but what people have to lift", () => {
    const closed = recorded(at("24 18:00"), { type: "CaseClosed", closing: { as: "resolved" } });
    const happened = [...carried, ...lastTold, blocked, closed];
    expect(next(happened)).toBeUndefined();
    const handed = [
      recorded(at("25 10:00"), { type: "OrderEnded", order, because: "lifted" }),
      recorded(at("25 10:01"), {
        type: "LineHandedToPeople",
        line: 1,
        reason: "permission-missing",
      }),
    ];
    expect(next([...happened, ...handed])).toMatchObject({ owed: "action", action: { number: 1 } });
  });

  test("is a ban that somebody else undid, in a closed case too", () => {
    const undone = recorded(at("24 19:00"), { type: "DriftNoticed", line: 1, what: "unblocked" });
    const closed = recorded(at("24 18:00"), { type: "CaseClosed", closing: { as: "resolved" } });
    const happened = [...carried, ...lastTold, blocked];
    expect(next([...happened, undone])).toMatchObject({ owed: "drift", action: { number: 1 } });
    expect(next([...happened, closed, undone])).toMatchObject({ owed: "drift", by: all });
  });

  test("is telling the council around those of it who are out", () => {
    const two = { ...config, council: { ...config.council!, members: [eve, fay] } };
    const out = recorded(at("22 17:00"), { type: "MemberRecused", member: eve, ground: "party" });
    const happened = [...carried, ...lastTold.slice(0, 1)];
    expect(next(happened, two)).toMatchObject({ owed: "outcome", to: ["council"], around: [] });
    const around = next(
      [out, ...happened].toSorted((a, b) => (a.at < b.at ? -1 : 1)),
      two,
    );
    expect(around).toMatchObject({ owed: "outcome", to: ["council"], around: [eve] });
  });

  test("is the member's, where one alone knows who somebody is", () => {
    const held = asks(ada, at("22 16:20"), {
      type: "NameParty",
      role: "affected",
      identity: { heldBy: handle("dee") },
    });
    const happened = [
      ...underReview,
      held,
      agreed(at("24 12:00"), noAction),
      told("24 13:00", reporter1, "resolution"),
      heard("24 14:00"),
    ];
    expect(next(happened)).toMatchObject({ owed: "consultation", to: ["affected-1"], by: ["dee"] });
  });

  test("is to tell what came of it where no action is agreed, and then to close", () => {
    const heardOut = [
      ...underReview,
      agreed(at("24 12:00"), noAction),
      told("24 13:00", reporter1, "resolution"),
      heard("24 14:00"),
    ];
    expect(next(heardOut)).toMatchObject({ owed: "outcome" });
    const outcomes = ([reporter1, reported1, "council"] as const).map((one) =>
      told("24 15:00", one, "outcome"),
    );
    const allTold = [
      ...heardOut,
      ...outcomes.map((one, i) => ({ ...one, cause: causeOf(`IC_o${i}`) })),
    ];
    expect(next(allTold)).toMatchObject({ owed: "closing" });
    const again = [
      recorded(at("25 09:00"), { type: "CaseClosed", closing: { as: "resolved" } }, ada),
      recorded(at("26 09:00"), { type: "CaseReopened", reason: "a new witness" }, ada),
    ];
    expect(next([...allTold, ...again])).toMatchObject({ owed: "second-look" });
  });

  test("is the receipt by whoever alone knows the reporter, or that it cannot be told", () => {
    const who = { type: "PartyNamed", party: PartyRef.parse("reporter-1"), heldBy: cy } as const;
    const held = [report, recorded(at("22 16:10"), who, cy)];
    expect(next(held)).toMatchObject({ owed: "receipt", by: ["cy"] });
    const out = recorded(
      at("22 16:20"),
      { type: "MemberRecused", member: cy, ground: "oneself" },
      cy,
    );
    expect(next([...held, out])).toMatchObject({ by: ["ada", "bo", "dee"], knownTo: cy });
  });

  test("is the review of what a member did alone, before the closing", () => {
    const act = recorded(
      at("23 09:00"),
      { type: "ActedAlone", act: 1, what: "muted", actedAt: at("23 09:00") },
      ada,
    );
    const done = [...carried, ...lastTold, blocked];
    const reviewed = ([bo, cy] as const).map((by) =>
      recorded(at("25 09:00"), { type: "ActRatified", act: 1 }, by),
    );
    expect(next([act, ...done].toSorted(byTime))).toMatchObject({ owed: "review", act: 1 });
    expect(next([act, ...done, ...reviewed].toSorted(byTime))).toMatchObject({ owed: "closing" });
  });

  test("is due with the resolution while a question holds the deadlock", () => {
    const asked = asks(bo, at("23 13:00"), {
      type: "AskParty",
      whom: reporter1,
      question: "where?",
    });
    expect(next([...open, asked])).toMatchObject({ owed: "approvals", dueAt: at("29 16:00") });
  });
});

describe("the commands of each stage", () => {
  const now = (happened: Happened) => commandsNow(given(happened).state());

  test("lead on from one to the next", () => {
    expect(now(decided)).toEqual(expect.arrayContaining(["told", "heard", "cannot", "enact"]));
    expect(now(enacted)).toEqual(expect.arrayContaining(["done", "failed", "told", "close"]));
    expect(now(consulted)).not.toContain("done");
  });

  test("begin with a reply to whoever reported", () => {
    expect(now([report]).slice(0, 2)).toEqual(["acknowledge", "cannot"]);
    expect(now(underReview)).not.toContain("acknowledge");
  });

  test("exist", async () => {
    const known = await loadCommands();
    for (const name of [...now(decided), ...now(enacted)]) expect(known.has(name)).toBe(true);
  });
});
