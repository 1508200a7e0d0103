import { describe, expect, test } from "vitest";
import { NodeId } from "../../../src/domain/values/ids.ts";
import {
  isCallDue,
  isCallOpen,
  planCall,
  planDone,
} from "../../../src/reconcile/move/plan-old-issue-task.ts";
import type { ObservedRoom } from "../../../src/ports/rooms.ts";
import { at, pat } from "../../domain/given.ts";

function roomWith(...bodies: readonly string[]): ObservedRoom {
  const comments = bodies.map((body, i) => ({
    id: NodeId.parse(`IC_${i}`),
    databaseId: 900 + i,
    body,
  }));
  return {
    mark: "",
    isPrivate: true,
    rootOid: undefined,
    anchoredRoot: undefined,
    labels: [],
    issue: { id: NodeId.parse("I_room"), number: 1, body: "", comments, areAll: true },
    holdsRecord: true,
  };
}

const task = { number: 7, owners: [pat] };

/** The room with what a plan adds below what it has. */
function called(room: ObservedRoom, when: string): ObservedRoom {
  const added = planCall(room, task, at(when)).flatMap((step) =>
    step.step === "add-comment" ? [step.body] : [],
  );
  return roomWith(...(room.issue?.comments ?? []).map(({ body }) => body), ...added);
}

describe("the call to delete an old issue", () => {
  const first = called(roomWith("something else"), "22 16:00");

  test("is due where nobody was called, and then at growing distances", () => {
    expect(isCallDue(roomWith("something else"), at("22 16:00"))).toBe(true);
    expect(isCallDue(first, at("23 15:59"))).toBe(false);
    expect(isCallDue(first, at("23 16:00"))).toBe(true);
    const second = called(first, "23 16:00");
    expect(isCallDue(second, at("26 15:59"))).toBe(false);
    expect(isCallDue(second, at("26 16:00"))).toBe(true);
  });

  test("mentions the owners and takes the place of those before", () => {
    const [add, ...others] = planCall(first, task, at("23 16:00"));
    expect(add).toMatchObject({ step: "add-comment", body: expect.stringContaining("@pat") });
    expect(others).toEqual([{ step: "delete-comment", comment: "IC_1" }]);
  });

  test("says that it is done, once, when the issue is gone", () => {
    const [edit, ...others] = planDone(called(first, "23 16:00"));
    expect(edit).toMatchObject({ step: "edit-comment", comment: "IC_1" });
    expect(others).toEqual([{ step: "delete-comment", comment: "IC_2" }]);
    const done = roomWith("something else", edit?.step === "edit-comment" ? edit.body : "");
    expect([isCallOpen(first), isCallOpen(done)]).toEqual([true, false]);
    expect(planDone(done)).toEqual([]);
  });

  test("is nothing in a room where nobody was called, or that has no issue yet", () => {
    expect(planDone(roomWith("something else"))).toEqual([]);
    const bare = { ...roomWith(), issue: undefined };
    expect(isCallDue(bare, at("22 16:00"))).toBe(false);
    expect([planCall(bare, task, at("22 16:00")), planDone(bare)]).toEqual([[], []]);
  });
});
