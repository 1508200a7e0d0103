import { describe, expect, test } from "vitest";
import { catchUp } from "../../../../src/domain/case/catch-up.ts";
import type { CaseCommand } from "../../../../src/domain/case/case-command.ts";
import type { CaseEvent } from "../../../../src/domain/case/case-event.ts";
import type { Input } from "../../../../src/domain/case/input.ts";
import { replay } from "../../../../src/domain/case/replay.ts";
import { OrderId, type PlannedAction } from "../../../../src/domain/values/planned-action.ts";
import { Cause } from "../../../../src/domain/values/ids.ts";
import type { Person } from "../../../../src/domain/values/person.ts";
import { Instant } from "../../../../src/domain/values/time.ts";
import { statusComment } from "../../../../src/messages/status-comment.ts";
import { writing } from "../../../fakes/writing.ts";
import { answered, opened, reported1, seconds } from "../urgent-action/said-alone.ts";
import { asks, at, bo, config, cy, given, mal, recorded } from "../../given.ts";

const order = OrderId.parse("3f9c2a1e");
const enactedAt = at("22 18:00");

/** A case closed on 22 November, 19:00, that had ordered a ban an hour before. */
function closedCase(until: Instant | undefined): readonly CaseEvent[] {
  const [first, ...rest] = [...opened, answered(at("22 16:20"))];
  if (!first) throw new Error("no report");
  const action: PlannedAction = {
    line: 1,
    measure: { kind: "ban", of: reported1, spaces: ["github"], tell: "with" },
    person: mal,
    order,
    space: "github",
    organisation: "sandbox-org",
    ...(until && { until }),
  };
  const happened = { by: bo, cause: Cause.parse("IC_enact#1") };
  return [
    ...given([]).when(first, ...rest).added,
    { type: "ResolutionEnacted", lines: [action], at: enactedAt, ...happened },
    { type: "CaseClosed", closing: { as: "spam" }, at: at("22 19:00"), ...happened },
  ];
}

const look = (history: readonly CaseEvent[], now: string, ...inputs: Input[]) =>
  catchUp(history, inputs, {
    configAt: () => config,
    accounts: new Map(),
    writing,
    now: Instant.parse(now),
  });
const brought = (events: readonly CaseEvent[]) => events.map(({ type, at: when }) => [type, when]);
const reviews = (by: Person, when: string, outcome: "keep" | "lift", reason?: string) =>
  asks(by, Instant.parse(when), { type: "ReviewOrder", order, outcome, reason });
const status = (events: readonly CaseEvent[]) => {
  const state = replay(events);
  return state ? statusComment(state, config) : "";
};

const temporary = closedCase(Instant.parse("2027-05-22T23:59:59Z"));
const permanent = closedCase(undefined);

describe("a ban until a day, in a case that is closed (M66)", () => {
  test("is announced a week before its end, and ends by itself", () => {
    expect(brought(look(temporary, "2027-05-15T23:59:58Z"))).toEqual([]);
    expect(brought(look(temporary, "2027-05-23T00:00:00Z"))).toEqual([
      ["OrderEndNeared", "2027-05-15T23:59:59Z"],
      ["OrderEnded", "2027-05-22T23:59:59Z"],
    ]);
    expect(look(temporary, "2027-05-23T00:00:00Z").at(-1)).toMatchObject({ because: "time" });
  });

  test("is named in the status comment while its end nears", () => {
    const near = [...temporary, ...look(temporary, "2027-05-16T00:00:00Z")];
    expect(status(near)).toContain(
      "- ban 3f9c2a1e of reported-1 (the person reported) ends Sat 22 May 2027, 23:59 UTC",
    );
    const over = [...near, ...look(near, "2027-05-23T00:00:00Z")];
    expect(status(over)).not.toContain("Bans to look at");
  });

  test("that was ordered in its last week is not announced", () => {
    const short = closedCase(at("29 18:00"));
    expect(brought(look(short, "2026-12-01T00:00:00Z"))).toEqual([["OrderEnded", at("29 18:00")]]);
    const longer = closedCase(at("29 18:01"));
    expect(brought(look(longer, "2026-11-23T00:00:00Z"))).toEqual([
      ["OrderEndNeared", at("22 18:01")],
    ]);
  });

  test("is not kept beyond it, but can be lifted before", () => {
    const [kept] = look(
      temporary,
      "2026-12-01T12:00:00Z",
      reviews(bo, "2026-12-01T12:00:00Z", "keep"),
    );
    expect(kept).toMatchObject({ type: "CommandRefused", reason: "order-is-temporary" });
    const asked = look(
      temporary,
      "2026-12-01T12:00:00Z",
      reviews(bo, "2026-12-01T12:00:00Z", "lift", "they apologised"),
    );
    expect(asked).toMatchObject([
      { type: "SecondAwaited", act: { act: "lift-order", order, reason: "they apologised" } },
    ]);
    const moved = [...temporary, ...asked];
    const own = look(
      moved,
      "2026-12-02T12:00:00Z",
      seconds(bo, Instant.parse("2026-12-02T12:00:00Z")),
    );
    expect(own).toMatchObject([{ reason: "needs-another-member" }]);
    const lifted = look(
      moved,
      "2026-12-02T12:00:00Z",
      seconds(cy, Instant.parse("2026-12-02T12:00:00Z")),
    );
    expect(lifted).toMatchObject([
      { type: "ActSeconded", number: 1 },
      { type: "OrderEnded", order, because: "lifted" },
    ]);
    const told = recorded(Instant.parse("2026-12-02T13:00:00Z"), {
      type: "PartyTold",
      party: reported1,
      what: "end-of-ban",
    });
    // Once the person knows, nothing of it comes up any more.
    expect(look([...moved, ...lifted, told], "2028-01-01T00:00:00Z")).toEqual([]);
  });
});

describe("a permanent ban, in a case that is closed (M67)", () => {
  test("comes up every year, and is shown until it was looked at", () => {
    expect(look(permanent, "2027-11-22T17:59:59Z")).toEqual([]);
    const due = look(permanent, "2029-01-01T00:00:00Z");
    expect(brought(due)).toEqual([
      ["OrderReviewDue", "2027-11-22T18:00:00Z"],
      ["OrderReviewDue", "2028-11-22T18:00:00Z"],
    ]);
    expect(status([...permanent, ...due])).toContain(
      "`/review 3f9c2a1e keep` or `/review 3f9c2a1e lift: why`",
    );
  });

  test("comes up again a year later, although nobody looked at it", () => {
    const first = look(permanent, "2027-11-23T00:00:00Z");
    expect(look([...permanent, ...first], "2028-11-22T17:59:59Z")).toEqual([]);
    expect(brought(look([...permanent, ...first], "2028-11-23T00:00:00Z"))).toEqual([
      ["OrderReviewDue", "2028-11-22T18:00:00Z"],
    ]);
  });

  test("is kept by one member for a year from then", () => {
    const due = look(permanent, "2027-11-23T00:00:00Z");
    const kept = look(
      [...permanent, ...due],
      "2027-12-01T12:00:00Z",
      reviews(bo, "2027-12-01T12:00:00Z", "keep", "still needed"),
    );
    expect(kept).toMatchObject([{ type: "OrderReviewed", order, reason: "still needed" }]);
    const history = [...permanent, ...due, ...kept];
    expect(status(history)).not.toContain("Bans to look at");
    expect(brought(look(history, "2028-12-01T12:00:00Z"))).toEqual([
      ["OrderReviewDue", "2028-12-01T12:00:00Z"],
    ]);
  });

  test("needs a reason to be lifted", () => {
    const [said] = look(
      permanent,
      "2027-12-01T12:00:00Z",
      reviews(bo, "2027-01-01T12:00:00Z", "lift"),
    );
    expect(said).toMatchObject({ reason: "arguments-not-understood" });
  });
});

describe("reviewing a ban", () => {
  const review = (id: string): CaseCommand => ({
    type: "ReviewOrder",
    order: id,
    outcome: "keep",
    reason: undefined,
  });

  test("takes one that there is", () => {
    const [said] = look(
      permanent,
      "2026-12-01T00:00:00Z",
      asks(bo, at("25 12:00"), review("00000000")),
    );
    expect(said).toMatchObject({ reason: "no-such-order", detail: "00000000" });
  });

  test("takes one that has not ended", () => {
    const ended = [...temporary, ...look(temporary, "2027-06-01T00:00:00Z")];
    const when = Instant.parse("2027-06-02T00:00:00Z");
    expect(look(ended, when, asks(bo, when, review(order)))).toMatchObject([
      { reason: "order-has-ended" },
    ]);
  });

  test("waits for no second any more once the ban has ended", () => {
    const asked = look(
      temporary,
      "2027-05-22T12:00:00Z",
      reviews(bo, "2027-05-22T12:00:00Z", "lift", "they apologised"),
    );
    expect(status([...temporary, ...asked])).toContain("asks that the ban 3f9c2a1e be lifted");
    const over = [
      ...temporary,
      ...asked,
      ...look([...temporary, ...asked], "2027-06-01T00:00:00Z"),
    ];
    expect(status(over)).not.toContain("Waits for a second");
    expect(status(over)).not.toContain("`/second`");
  });

  test("falls when it ends before the second", () => {
    const asked = look(
      temporary,
      "2027-05-22T12:00:00Z",
      reviews(bo, "2027-05-22T12:00:00Z", "lift", "they apologised"),
    );
    const late = Instant.parse("2027-05-23T12:00:00Z");
    const seconded = look([...temporary, ...asked], late, seconds(cy, late));
    expect(seconded.at(-1)).toMatchObject({ reason: "order-has-ended" });
  });
});
