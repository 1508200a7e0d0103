import { describe, expect, test } from "vitest";
import type { CaseEvent } from "../../../../src/domain/case/case-event.ts";
import type { Input } from "../../../../src/domain/case/input.ts";
import { deadlockClock } from "../../../../src/domain/chapters/deciding/deadlock.ts";
import { heldBackNotice } from "../../../../src/domain/chapters/deciding/held-back.ts";
import { withFrontMatter } from "../../../../src/domain/chapters/deciding/front-matter.ts";
import type { SeenPull } from "../../../../src/domain/chapters/deciding/seen-pull.ts";
import { Cause, GitOid, NodeId } from "../../../../src/domain/values/ids.ts";
import type { Measure } from "../../../../src/domain/values/measure.ts";
import type { Person } from "../../../../src/domain/values/person.ts";
import { approval, pull } from "../../../fakes/pull.ts";
import { writing } from "../../../fakes/writing.ts";
import { ada, at, bo, config, cy, dee, given, recorded } from "../../given.ts";
import { banned, proposed, reprimand, resolved, underReview } from "./deliberating.ts";

const short: Measure = { ...banned, until: "2026-11-24" };
const open = [...underReview, proposed(at("23 12:00"), reprimand)];
const passing = [...underReview, proposed(at("23 12:00"), short)];
const all = [ada, bo, cy, dee];
const check = { id: NodeId.parse("CR_1"), says: "", isSuccess: true };

let looks = 0;
/** How the pull request with these measures is found at an instant. */
function standing(
  when: string,
  measure: Measure,
  approved: readonly Person[],
  differing: Partial<SeenPull> = {},
): Input {
  looks += 1;
  const text = withFrontMatter({
    frontMatter: writing.printYaml(resolved(measure)),
    prose: "# Why",
  });
  const reviews = approved.map((one) => approval(one, at("23 18:00")));
  return {
    kind: "standing",
    at: at(when),
    cause: Cause.parse(`standing:${looks}`),
    order: [2],
    pull: pull(text, { reviews, ...differing }),
  };
}
const keptBack = (happened: readonly (Input | CaseEvent)[], input: Input) =>
  given(happened)
    .when(input)
    .added.flatMap((event) => (event.type === "AgreementHeldBack" ? [event.why] : []));
const dueAfter = (happened: readonly (Input | CaseEvent)[]) =>
  deadlockClock(given(happened).state(), config.clocks);

describe("agreement that something else keeps back", () => {
  test("is recorded with what that is, once", () => {
    const rules = standing("24 10:00", reprimand, all, { check });
    expect(keptBack(open, rules)).toEqual(["rules"]);
    const conflict = { check, hasConflict: true };
    expect(keptBack(open, standing("24 10:00", reprimand, all, conflict))).toEqual(["conflict"]);
    expect(keptBack(passing, standing("25 10:00", short, all))).toEqual(["text"]);
    given([...open, rules])
      .when(standing("24 11:00", reprimand, all, { check }))
      .changesNothing();
  });

  test("is told to those who decide with the first word of it, and where there is somebody to tell", () => {
    const state = given([...open, standing("24 10:00", reprimand, all, { check })]).state();
    const first = state.deliberation.heldBack.map(({ cause }) => cause);
    const told = (cause: Cause | undefined, people: readonly Person[]) =>
      cause && heldBackNotice({ cause, pull: 2, why: "rules" }, state, people);
    expect(told(first[0], all)).toMatch(/^@ada, @bo, @cy and @dee: everybody agrees on #2/);
    expect(told(first[0], [])).toBeUndefined();
    expect(told(Cause.parse("standing:0"), all)).toBeUndefined();
  });

  test("is none while somebody is awaited, before GitHub was asked, or without a proposal", () => {
    const changesNothing = (happened: readonly (Input | CaseEvent)[], input: Input) =>
      given(happened).when(input).changesNothing();
    changesNothing(open, standing("24 10:00", reprimand, [ada, bo, cy], { check }));
    changesNothing(open, standing("24 10:00", reprimand, all));
    changesNothing(underReview, standing("24 10:00", reprimand, all, { check }));
    changesNothing(passing, standing("25 10:00", short, [ada, bo, cy]));
  });

  test("is none where the fault is of the pull request, or of a text that was pushed over it", () => {
    const other = { changedPaths: ["README.md"] };
    given(open)
      .when(standing("24 10:00", reprimand, all, other))
      .changesNothing();
    given(passing)
      .when(standing("25 10:00", { ...banned, until: "2026-11-23" }, all))
      .changesNothing();
  });

  test("stops the time until the council takes over, until somebody no longer agrees", () => {
    const held = [...open, standing("24 12:00", reprimand, all, { check })];
    expect(dueAfter(open)?.dueAt).toBe(at("30 12:00"));
    expect(dueAfter(held)?.pausedAt).toBe(at("24 12:00"));
    expect(given(held).until(at("30 20:00")).recordsOf("CaseHandedOver")).toEqual([]);
    const withdrawn = [...held, standing("26 12:00", reprimand, [ada, bo, cy], { check })];
    expect(
      given(held).when(standing("26 12:00", reprimand, [ada, bo, cy], { check })).added,
    ).toMatchObject([{ type: "AgreementWithdrawn", pull: 2 }]);
    expect(dueAfter(withdrawn)?.dueAt).toBe("2026-12-02T12:00:00Z");
  });

  test("is over when the text is proposed again, or is merged by hand without it", () => {
    const held = [...passing, standing("25 12:00", short, all)];
    expect(dueAfter([...held, proposed(at("27 12:00"), banned)])?.dueAt).toBe(
      "2026-12-02T12:00:00Z",
    );
    const commit = GitOid.parse("d".repeat(40));
    const merged = recorded(at("26 12:00"), { type: "MergeNotCovered", pull: 2, commit });
    expect(dueAfter([...held, merged])?.dueAt).toBe("2026-12-01T12:00:00Z");
    const pushed = recorded(at("26 12:00"), { type: "MergeNotCovered", commit });
    expect(dueAfter([...held, pushed])?.pausedAt).toBe(at("25 12:00"));
  });
});
