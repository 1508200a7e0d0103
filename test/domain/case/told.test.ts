import { describe, expect, test } from "vitest";
import { emergencySheet } from "../../../src/app/engine/emergency-sheet.ts";
import { catchUp } from "../../../src/domain/case/catch-up.ts";
import type { CaseEvent } from "../../../src/domain/case/case-event.ts";
import { replay } from "../../../src/domain/case/replay.ts";
import { OrderId } from "../../../src/domain/values/planned-action.ts";
import { Cause, CodeName, NodeId } from "../../../src/domain/values/ids.ts";
import { Instant } from "../../../src/domain/values/time.ts";
import { answersOwed } from "../../../src/reconcile/show/answers.ts";
import {
  answered,
  bans,
  opened,
  ratifies,
  reported1,
} from "../chapters/urgent-action/said-alone.ts";
import { acknowledge, ada, asks, at, bo, config, cy, given, mal, report } from "../given.ts";
import { writing } from "../../fakes/writing.ts";

const order = OrderId.parse("3f9c2a1e");
const calm = [...opened, answered(at("22 16:20"))];
const sheet = "Call the police.";

function recordOf(until: Instant | undefined): readonly CaseEvent[] {
  const [first, ...rest] = calm;
  if (!first) throw new Error("no report");
  const happened = { by: bo, cause: Cause.parse("IC_enact#1") };
  const action = {
    line: 1,
    measure: { kind: "ban" as const, of: reported1, spaces: ["github"], tell: "with" as const },
    person: mal,
    order,
    ...(until && { until }),
  };
  return [
    ...given([]).when(first, ...rest).added,
    { type: "ResolutionEnacted", lines: [action], at: at("22 18:00"), ...happened },
    {
      type: "CaseClosed",
      closing: { as: "not-ours", to: "the venue" },
      at: at("22 19:00"),
      ...happened,
    },
  ];
}

/** The comments owed once time has passed until then, but for that which says whom somebody named. */
function comments(history: readonly CaseEvent[], now: Instant, more: readonly CaseEvent[] = []) {
  const surroundings = { configAt: () => config, accounts: new Map(), writing, now };
  const events = [...history, ...catchUp(history, [], surroundings), ...more];
  const state = replay(events);
  const owed = state ? answersOwed(events, state, config, new Map(), sheet) : [];
  return owed
    .map(({ body }) => body)
    .filter((body) => !body.startsWith("reported-1 is the GitHub account"));
}

const answersTo = (...inputs: Parameters<ReturnType<typeof given>["when"]>) => {
  const [first, ...rest] = calm;
  if (!first) throw new Error("no report");
  return comments(
    given([]).when(first, ...rest, ...inputs).added,
    inputs.at(-1)?.at ?? at("22 17:00"),
  );
};

describe("everybody who decides is told at once", () => {
  test("of danger, with the sheet as it is kept, whoever said so", () => {
    const danger = asks(bo, at("22 17:00"), { type: "DeclareDanger", what: "a secret" });
    expect(answersTo(danger)).toEqual([
      "@ada, @bo, @cy and @dee: **somebody may be in danger in this case.** What was said stands above.\n\nCall the police.",
    ]);
  });

  test("of danger again where the case moves to a room", () => {
    const danger = asks(bo, at("22 17:00"), { type: "DeclareDanger", what: "a secret" });
    const [first, ...rest] = [...calm, danger];
    if (!first) throw new Error("no report");
    const moved: CaseEvent = {
      type: "CaseMoved",
      codeName: CodeName.parse("birch-otter"),
      issue: { id: NodeId.parse("I_2"), number: 1 },
      from: CodeName.parse("amber-heron"),
      at: at("22 17:01"),
      by: "comity",
      cause: Cause.parse("moved"),
    };
    const said = comments(given([]).when(first, ...rest).added, at("22 17:01"), [moved]);
    expect(said).toEqual([expect.stringMatching(/^@ada.*\n\nCall the police\.$/s)]);
  });

  test("of what one of them did, that one aside", () => {
    const [said] = answersTo(bans(bo, at("22 17:00")));
    expect(said).toMatch(
      /^@ada, @cy and @dee: bo ordered a ban of reported-1 \(the person reported\), the GitHub account mal, number 1011, until Wed 25 Nov 2026, 17:00 UTC from sandbox-org and conference chat, before you could agree \(ban [0-9a-f]{8}\)\. Comity is carrying it out in sandbox-org\. It ends by itself then\. Please review it: `\/ratify 1` or `\/reverse 1: why`\.\n\n/,
    );
    expect(said).toContain(
      "Please put the following person out of conference chat.\n\nPerson: mal",
    );
    expect(said).not.toContain("threats");
  });

  test("of a deadline that nears, until the promise is kept", () => {
    const waiting = given([]).when(report).added;
    const reminder = expect.stringMatching(/^@ada.*the reply to reporter-1 .* is due/);
    expect(comments(waiting, at("23 10:30"))).toEqual([reminder]);
    const near = given(waiting).until(at("23 10:30")).added;
    const replied = asks(ada, at("23 11:00"), acknowledge);
    const kept = given([...waiting, ...near]).when(replied).added;
    expect(comments([...waiting, ...near, ...kept], at("23 11:00"))).toEqual([]);
  });

  test("and not of reviewing it", () => {
    const two = [ratifies(ada, at("22 17:10")), ratifies(cy, at("22 17:11"))];
    expect(answersTo(bans(bo, at("22 17:00")), ...two)).toHaveLength(1);
  });
});

describe("when a ban has ended of which nobody knows whether it was carried out", () => {
  test("there are words to pass on all the same", () => {
    const said = bans(bo, at("22 17:00"));
    const [first, ...rest] = [...calm, said];
    if (!first) throw new Error("no report");
    const reviewed = [ratifies(ada, at("22 17:10")), ratifies(cy, at("22 17:11"))];
    const history = given([]).when(first, ...rest, ...reviewed).added;
    const [, ended] = comments(history, at("25 17:00"));
    expect(ended).toContain("nobody has said whether steward@example.org carried it out");
    expect(ended).toContain("Please let the following person back into conference chat.");
    const done: CaseEvent = {
      type: "LineFailed",
      line: 2,
      reason: "they left on their own",
      at: at("23 17:00"),
      by: bo,
      cause: Cause.parse("IC_failed#1"),
    };
    expect(comments([...history, done], at("25 17:00"))).toHaveLength(1);
  });
});

describe("everybody who decides is told in time (M67)", () => {
  const temporary = recordOf(Instant.parse("2027-05-22T23:59:59Z"));
  const permanent = recordOf(undefined);
  const due = Instant.parse("2027-11-23T00:00:00Z");

  test("that a ban ends in a week, once, and no more when it has ended", () => {
    expect(comments(temporary, Instant.parse("2027-05-15T00:00:00Z"))).toEqual([]);
    expect(comments(temporary, Instant.parse("2027-05-16T00:00:00Z"))).toEqual([
      "@ada, @bo, @cy and @dee: the ban 3f9c2a1e ends by itself Sat 22 May 2027, 23:59 UTC. You may want to tell the reporter before. A longer one would have to be agreed upon in a new resolution.",
    ]);
    expect(comments(temporary, Instant.parse("2027-05-23T00:00:00Z"))).toEqual([]);
  });

  test("that a permanent one is due for its review, until it was held", () => {
    expect(comments(permanent, due)).toEqual([
      expect.stringContaining("the ban 3f9c2a1e is permanent and comes up for its yearly review."),
    ]);
    const kept: CaseEvent = {
      type: "OrderReviewed",
      order,
      at: due,
      by: bo,
      cause: Cause.parse("IC_kept#1"),
    };
    expect(comments(permanent, due, [kept])).toEqual([]);
  });
});

test("the emergency sheet names whom to call, and how to write it down", async () => {
  const text = await emergencySheet();
  for (const words of ["112", "911", "venue", "/danger contacted:", "/act", "danger: no"])
    expect(text).toContain(words);
  expect(text).not.toMatch(/@\w/);
});
