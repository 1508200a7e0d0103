import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { EventBody } from "../../../../src/domain/case/event-body.ts";
import { enactingEvents } from "../../../../src/domain/chapters/enacting/enacting-events.ts";
import type { ActionLife } from "../../../../src/domain/chapters/enacting/action-life.ts";
import { type Action, actionsAfter } from "../../../../src/domain/chapters/enacting/action.ts";
import { mayBeTriedAgain } from "../../../../src/domain/chapters/enacting/try-again.ts";
import { OrderId } from "../../../../src/domain/values/planned-action.ts";
import { at, bo } from "../../given.ts";
import { ban, type Change, ended, inForce, nothingHad } from "./some-action.ts";

const EventOfActions = z.discriminatedUnion("type", enactingEvents);

const drift = { at: at("23 09:00"), what: "lifted" as const };
const lives: Readonly<Record<string, Change>> = {
  planned: {},
  noted: { had: nothingHad },
  "handed to people": { waitsFor: "is-owner" },
  "handed to people after a look": { waitsFor: "is-owner", had: nothingHad },
  "carried out": inForce,
  undone: { ...inForce, drift },
  failed: { standing: "failed" },
  "ended before it began": { ended: { at: at("23 17:00"), because: "time" } },
  "ended in force": ended,
  "ended in force, for people": { ...ended, waitsFor: "permission-missing" },
  "ended after it failed": { ...ended, standing: "failed" },
  lifted: { ...ended, lifted: { at: at("23 17:05"), kept: "other-order" } },
};
const bodies: Readonly<Record<string, EventBody>> = {
  noted: { type: "StandingKept", line: 1, before: "removed", evidence: { seat: 3 } },
  done: { type: "LineDone", line: 1, proof: "mailed" },
  failed: { type: "LineFailed", line: 1, reason: "gone" },
  handed: { type: "LineHandedToPeople", line: 1, reason: "no-account-known" },
  again: { type: "LinesTriedAgain", lines: [1] },
  ended: { type: "OrderEnded", order: OrderId.parse("a0000000"), because: "lifted" },
  lifted: { type: "LineLifted", line: 1, proof: "GET", kept: "restricted-before" },
  undone: { type: "DriftNoticed", line: 1, what: "let-in-again" },
};

function after(change: Change, body: EventBody | undefined): ActionLife | undefined {
  const happened = { at: at("24 10:00"), by: bo, cause: "IC_9#1" };
  const event = EventOfActions.parse({ ...body, ...happened });
  if (event.type === "MeasureRefused" || event.type === "MeasureEnded") return undefined;
  return actionsAfter([ban(change)], event)[0]?.life;
}

/** What it is afterwards, and what it was when its order ended: `ended: noted`. */
function inShort(life: ActionLife | undefined): string {
  const was = life && "was" in life ? `: ${life.was.is}` : "";
  const waits = life && "waits" in life && life.waits ? `, ${life.waits.reason}` : "";
  const kept = life && "kept" in life && life.kept ? `, ${life.kept}` : "";
  return `${life?.is}${was}${waits}${kept}`;
}

describe("how far an action is after what happened to it", () => {
  const people = "handed-to-people, no-account-known";
  const left = "lifted: carried-out, restricted-before";
  test.each<[string, ...string[]]>([
    // noted, done, failed, handed, again, ended, lifted, undone
    [
      "planned",
      "noted",
      "carried-out",
      "failed",
      people,
      "planned",
      "ended: planned",
      "planned",
      "planned",
    ],
    ["noted", "noted", "carried-out", "failed", people, "noted", "ended: noted", "noted", "noted"],
    [
      "handed to people",
      "handed-to-people, is-owner",
      "carried-out",
      "failed",
      people,
      "planned",
      "ended: planned",
      "handed-to-people, is-owner",
      "handed-to-people, is-owner",
    ],
    [
      "handed to people after a look",
      "handed-to-people, is-owner",
      "carried-out",
      "failed",
      people,
      "noted",
      "ended: noted",
      "handed-to-people, is-owner",
      "handed-to-people, is-owner",
    ],
    [
      "carried out",
      "carried-out",
      "carried-out",
      "failed",
      "carried-out",
      "carried-out",
      "ended: carried-out",
      "carried-out",
      "undone",
    ],
    [
      "undone",
      "undone",
      "carried-out",
      "failed",
      "undone",
      "planned",
      "ended: undone",
      "undone",
      "undone",
    ],
    [
      "failed",
      "failed",
      "carried-out",
      "failed",
      "failed",
      "failed",
      "ended: failed",
      "failed",
      "failed",
    ],
    [
      "ended before it began",
      "ended: planned",
      "ended: carried-out",
      "ended: failed",
      "ended: planned, no-account-known",
      "ended: planned",
      "ended: planned",
      "lifted: planned, restricted-before",
      "ended: planned",
    ],
    [
      "ended in force",
      "ended: carried-out",
      "lifted: carried-out",
      "lifted: carried-out, failed",
      "ended: carried-out, no-account-known",
      "ended: carried-out",
      "ended: carried-out",
      left,
      "ended: carried-out",
    ],
    [
      "ended in force, for people",
      "ended: carried-out, permission-missing",
      "lifted: carried-out",
      "lifted: carried-out, failed",
      "ended: carried-out, no-account-known",
      "ended: carried-out",
      "ended: carried-out, permission-missing",
      left,
      "ended: carried-out, permission-missing",
    ],
    [
      "ended after it failed",
      "ended: failed",
      "ended: carried-out",
      "ended: failed",
      "ended: failed, no-account-known",
      "ended: failed",
      "ended: failed",
      "lifted: failed, restricted-before",
      "ended: failed",
    ],
    [
      "lifted",
      "lifted: carried-out, other-order",
      "lifted: carried-out",
      "lifted: carried-out, failed",
      "lifted: carried-out, other-order",
      "lifted: carried-out, other-order",
      "lifted: carried-out, other-order",
      left,
      "lifted: carried-out, other-order",
    ],
  ])("that was %s", (name, ...expected) => {
    const found = Object.values(bodies).map((body) => inShort(after(lives[name] ?? {}, body)));
    expect(found).toEqual(expected);
  });

  test("is told of every way there is", () => {
    const told = Object.values(lives).map((change) => ban(change).life.is);
    expect(new Set(told).size).toBe(8);
  });

  test("keeps what was noted, for its end", () => {
    expect(after(lives["noted"] ?? {}, bodies["done"])).toMatchObject({ had: nothingHad });
    const more = { before: "removed", evidence: { seat: 3 } };
    expect(after(lives["carried out"] ?? {}, bodies["noted"])).toMatchObject({ had: more });
    expect(after(lives["undone"] ?? {}, bodies["noted"])).toMatchObject({ had: more });
  });

  test("grows with lists and rooms that come in while it is in force, and then alone", () => {
    const body: EventBody = { type: "PartsFound", line: 1, parts: ["b"], evidence: { seat: 4 } };
    const found = { had: { before: "free", evidence: { seat: 4 } }, growth: { parts: ["b"] } };
    expect(after(inForce, body)).toMatchObject({ is: "carried-out", ...found });
    for (const change of [{}, ended, { ...inForce, drift }])
      expect(after(change, body)).toEqual(ban(change).life);
    expect(after({ ...inForce, had: undefined }, body)).toMatchObject({ had: undefined });
  });

  test("knows what of it is covered, what is left to people, and what is tried again", () => {
    const happened = { at: at("24 10:00"), by: bo, cause: "IC_9#1" };
    const lifeOf = (...all: readonly EventBody[]) =>
      all.reduce(
        (actions, body) => {
          const event = EventOfActions.parse({ ...body, ...happened });
          return event.type === "MeasureRefused" || event.type === "MeasureEnded"
            ? actions
            : actionsAfter(actions, event);
        },
        [ban(inForce)] as readonly Action[],
      )[0];
    const evidence = { seat: 4 };
    const found: EventBody = { type: "PartsFound", line: 1, parts: ["b"], evidence };
    const covered: EventBody = { type: "PartsCovered", line: 1, parts: ["b"], proof: "GET" };
    const forPeople: EventBody = { type: "PartsLeft", line: 1, parts: ["b"], reason: "is-owner" };
    const unseen: EventBody = { type: "PartsLeft", line: 1, parts: [], reason: "is-owner" };
    const again: EventBody = { type: "LinesTriedAgain", lines: [1] };
    const growth = (...all: readonly EventBody[]) => {
      const action = lifeOf(...all);
      const life = action?.life;
      return {
        growth: life?.is === "carried-out" ? life.growth : life?.is,
        mayBeTried: action && mayBeTriedAgain(action),
      };
    };
    expect(growth(found)).toEqual({ growth: { parts: ["b"] }, mayBeTried: false });
    expect(growth(found, covered)).toEqual({ growth: undefined, mayBeTried: false });
    expect(growth(found, forPeople)).toEqual({
      growth: { parts: ["b"], waits: "is-owner" },
      mayBeTried: true,
    });
    expect(growth(found, forPeople, again)).toEqual({
      growth: { parts: ["b"] },
      mayBeTried: false,
    });
    expect(growth(unseen)).toEqual({ growth: { parts: [], waits: "is-owner" }, mayBeTried: true });
    expect(growth(unseen, again)).toEqual({ growth: undefined, mayBeTried: false });
    expect(growth({ type: "PartsLeft", line: 1, parts: [], reason: "is-bot" }).mayBeTried).toBe(
      false,
    );
  });

  test.each([
    ["unblocked", "lifted"],
    ["rejoined", "let-in-again"],
    ["account-gone", "account-gone"],
  ] as const)("is read in the words of these days where a record says %s", (older, what) => {
    const body = { type: "DriftNoticed", line: 1, what: older } as const;
    expect(after(inForce, body)).toMatchObject({ is: "undone", what });
  });

  test("is read so where an older record left a block", () => {
    const body = { type: "LineLifted", line: 1, proof: "GET", kept: "blocked-before" } as const;
    expect(after(ended, body)).toMatchObject({ is: "lifted", kept: "restricted-before" });
  });

  test("is read so where an older record notes a block, and repositories nobody knows", () => {
    const seen = { membership: "none", wasInvited: false, collaboratedOn: "unknown" } as const;
    const body = { type: "StandingNoted", line: 1, wasBlocked: true, ...seen } as const;
    expect(after({}, body)).toEqual({ is: "noted", had: { before: "removed", evidence: seen } });
  });
});
