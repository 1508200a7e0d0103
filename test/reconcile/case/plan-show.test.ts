import { describe, expect, test } from "vitest";
import { refuse } from "../../../src/domain/kernel/refusal.ts";
import { NodeId, Sha256 } from "../../../src/domain/values/ids.ts";
import type { ShowStep } from "../../../src/ports/case-repository.ts";
import type { CaseObservation } from "../../../src/ports/observation.ts";
import {
  desiredSurface,
  type DesiredSurface,
} from "../../../src/reconcile/show/desired-surface.ts";
import { planShow } from "../../../src/reconcile/show/plan-show.ts";
import {
  acknowledge,
  asks,
  at,
  bo,
  config,
  cy,
  given,
  recorded,
  recuse,
  report,
} from "../../domain/given.ts";
import { causeOf, comment, observation } from "../../fakes/observed.ts";

const head = { n: 1, sha256: Sha256.parse("b".repeat(64)) };
const opened = given([]).when(report).added;
const mayAdd = { mayAddComments: true, hasBoard: true };

const surfaceOf = (events = opened): DesiredSurface =>
  desiredSurface(events, config, head, new Map(), "");
const plan = (observed: CaseObservation, desired = surfaceOf()) =>
  planShow(observed, desired, mayAdd).steps;
const kinds = (steps: readonly ShowStep[]) => steps.map((step) => step.step);

/** The observation that the surface asks for. */
function shown(desired: DesiredSurface, more: Partial<CaseObservation> = {}): CaseObservation {
  const bare = observation();
  const { status, decidedBy, nextDeadline, overdue, waitsFor } = desired.card;
  return observation({
    issue: { ...bare.issue, title: desired.title, labels: desired.labels },
    card: {
      id: NodeId.parse("PVTI_1"),
      archived: false,
      status,
      decidedBy,
      nextDeadline: nextDeadline ?? undefined,
      overdue: overdue ?? undefined,
      waitsFor: waitsFor ?? undefined,
    },
    comments: [
      comment({ id: NodeId.parse("IC_9"), databaseId: 9, ours: true, body: desired.status }),
    ],
    ...more,
  });
}

describe("what is shown of a case", () => {
  test("is planned from nothing: title, card, status comment last", () => {
    expect(kinds(plan(observation()))).toEqual(["set-title", "add-card", "add-comment"]);
  });

  test("plans nothing where all is as it should be", () => {
    expect(plan(shown(surfaceOf()))).toEqual([]);
  });

  test("names no person, title or text on the card", () => {
    expect(surfaceOf().card).toEqual({
      status: "Reported",
      decidedBy: "Committee",
      nextDeadline: "2026-11-23",
      overdue: null,
      waitsFor: "members",
    });
  });

  test("waits with missing comments that another run may be writing", () => {
    const { steps, postponed } = planShow(observation(), surfaceOf(), {
      ...mayAdd,
      mayAddComments: false,
    });
    expect(kinds(steps)).toEqual(["set-title", "add-card"]);
    expect(postponed).toBe(true);
  });

  test("leaves the board alone while there is none", () => {
    const { steps } = planShow(observation(), surfaceOf(), { ...mayAdd, hasBoard: false });
    expect(kinds(steps)).not.toContain("add-card");
  });

  test("edits the status comment in place", () => {
    const stale = shown(surfaceOf(), {
      comments: [
        comment({ ours: true, body: `<!-- comity n=1 sha256=${"c".repeat(64)} -->\nold` }),
      ],
    });
    expect(plan(stale)).toMatchObject([{ step: "edit-comment", comment: "IC_1" }]);
  });

  test("keeps the older of two status comments", () => {
    const desired = surfaceOf();
    const two = [9, 7].map((n) =>
      comment({ id: NodeId.parse(`IC_${n}`), databaseId: n, ours: true, body: desired.status }),
    );
    expect(plan(shown(desired, { comments: two }))).toEqual([
      { step: "delete-comment", comment: "IC_9" },
    ]);
  });

  test("takes no comment of somebody else for the status comment", () => {
    const desired = surfaceOf();
    const forged = comment({ body: desired.status });
    expect(kinds(plan(shown(desired, { comments: [forged] })))).toEqual(["add-comment"]);
  });
});

describe("labels", () => {
  const late = [...opened, ...given([report]).until(at("23 16:00")).added];

  test("of an overdue case are added", () => {
    expect(
      plan(shown(surfaceOf()), { ...surfaceOf(late), status: surfaceOf().status, answers: [] }),
    ).toContainEqual({
      step: "add-labels",
      labels: ["overdue", "overdue: acknowledgement"],
    });
  });

  test("are taken away when the clock is met, and the committee's own stay", () => {
    const desired = surfaceOf();
    const bare = shown(desired);
    const labels = ["report", "overdue", "overdue: acknowledgement", "good to know"];
    expect(plan({ ...bare, issue: { ...bare.issue, labels } })).toEqual([
      { step: "remove-labels", labels: ["overdue", "overdue: acknowledgement"] },
    ]);
  });
});

describe("answers", () => {
  const refused = asks(bo, at("22 17:00"), refuse("unknown-command", "recuse"), {
    cause: causeOf("IC_1#1"),
  });
  const heard = [...opened, ...given([report]).when(refused).added];
  const asked = comment({ body: "/recsue" });

  test("come once, with a reaction", () => {
    const desired = surfaceOf(heard);
    const steps = plan(shown(desired, { comments: [asked, ...shown(desired).comments] }), desired);
    expect(kinds(steps)).toEqual(["react", "add-comment"]);
    expect(steps[0]).toMatchObject({ reaction: "CONFUSED" });
    expect(steps[1]).toMatchObject({ body: expect.stringContaining("/recuse") });
  });

  test("are not given again", () => {
    const desired = surfaceOf(heard);
    const answer = comment({
      id: NodeId.parse("IC_2"),
      databaseId: 502,
      ours: true,
      body: `<!-- comity re=IC_1 -->\n${desired.answers[0]?.body}`,
    });
    const reacted = { ...asked, ourReactions: { eyes: false, confused: true } };
    const comments = [reacted, answer, ...shown(desired).comments];
    expect(plan(shown(desired, { comments }), desired)).toEqual([]);
  });

  test("older than the comments that were read are taken to be there", () => {
    const desired = surfaceOf(heard);
    const steps = plan(shown(desired, { commentsReadBackTo: at("24 00:00") }), desired);
    expect(steps).toEqual([]);
  });

  test("to several commands of one comment are one comment", () => {
    const second = asks(bo, at("22 17:00"), refuse("unknown-command", "told"), {
      cause: causeOf("IC_1#2"),
    });
    const events = [...opened, ...given([report]).when(refused, second).added];
    expect(surfaceOf(events).answers).toHaveLength(1);
  });

  test("mention those who can still keep a promise, while they can", () => {
    const nearing = [...opened, ...given([report]).until(at("23 10:00")).added];
    expect(surfaceOf(nearing).answers[0]?.body).toMatch(/^@ada, @bo, @cy and @dee: /);
    const told = asks(bo, at("23 11:00"), acknowledge);
    const met = [...nearing, ...given([report]).when(told).recordsOf("PartyTold")];
    expect(surfaceOf(met).answers).toEqual([]);
  });
});

describe("assignees", () => {
  test("who are out are unassigned; others stay", () => {
    const out = asks(bo, at("22 16:05"), recuse, { allowedTo: "deciding-body" });
    const desired = surfaceOf([...opened, ...given([report]).when(out).added]);
    const bare = shown(desired);
    const assignees = [bo, cy].map((one) => ({ ...one, nodeId: NodeId.parse(`U_${one.id}`) }));
    expect(plan({ ...bare, issue: { ...bare.issue, assignees } }, desired)).toEqual([
      { step: "unassign", people: ["U_1002"] },
    ]);
  });
});

describe("a comment that members had taken out", () => {
  const said = NodeId.parse("IC_said");
  const redacted = recorded(at("22 17:10"), {
    type: "CommentRedacted",
    comment: said,
    hash: Sha256.parse("d".repeat(64)),
    wroteAt: at("22 16:30"),
    reason: "a name",
  });
  const desired = { ...surfaceOf([...opened, redacted]), answers: [] };
  const step = { step: "delete-comment", comment: said };

  test("is deleted, and no other", () => {
    const other = comment({ id: NodeId.parse("IC_other"), body: "I know him" });
    const there = [comment({ id: said, body: "it was mal" }), other];
    const seen = shown(desired, { comments: [...there, ...shown(desired).comments] });
    expect(plan(seen, desired)).toEqual([step]);
    expect(plan(shown(desired), desired)).toEqual([]);
  });

  test("is deleted though a look did not read so far back, until that is told", () => {
    const before = shown(surfaceOf(), { commentsReadBackTo: at("22 17:00") });
    expect(plan(before, desired)).toContainEqual(step);
    const told = shown(desired, { commentsReadBackTo: at("22 17:00") });
    expect(plan(told, desired)).toEqual([]);
  });
});
