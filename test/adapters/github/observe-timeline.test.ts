import { describe, expect, test } from "vitest";
import { createCaseRepository } from "../../../src/adapters/github/case/case-repository.ts";
import { CodeName, NodeId } from "../../../src/domain/values/ids.ts";
import type { CaseObservation } from "../../../src/ports/observation.ts";
import { caseNode, viewer, who, root } from "./case-fixture.ts";
import { scriptedGitHub } from "./scripted-github.ts";

async function observed(changes: Record<string, unknown>): Promise<CaseObservation> {
  const node = caseNode(changes);
  const { github } = scriptedGitHub({ ObserveCase: () => ({ data: { viewer, node } }) });
  const cases = createCaseRepository(github, () => NodeId.parse("PVT_1"));
  const observation = await cases.observe(
    NodeId.parse("I_1"),
    [CodeName.parse("amber-heron")],
    undefined,
    root,
  );
  if (observation === undefined) throw new Error("nothing was observed");
  return observation;
}

describe("observing a timeline", () => {
  test("shows who was assigned by whom, people only", async () => {
    const event = { id: "AE_1", createdAt: "2026-11-22T15:10:00Z", actor: who("dee", 1004) };
    const timeline = {
      pageInfo: { hasPreviousPage: false, startCursor: null },
      nodes: [
        { ...event, line: "AssignedEvent", assignee: { databaseId: 1002, login: "bo" } },
        { ...event, line: "AssignedEvent", assignee: null },
        { ...event, line: "AssignedEvent", assignee: {} },
      ],
    };
    expect((await observed({ timeline })).assignments).toEqual([
      {
        id: "AE_1",
        at: "2026-11-22T15:10:00Z",
        by: { id: 1004, login: "dee", kind: "user" },
        assignee: { id: 1002, login: "bo" },
      },
    ]);
  });

  test("shows what others than the app changed of what it keeps", async () => {
    const by = (actor: object | null) => ({ id: "X_1", createdAt: "2026-11-22T15:10:00Z", actor });
    const dee = by(who("dee", 1004));
    const moved = { ...dee, line: "ProjectV2ItemStatusChangedEvent", wasAutomated: false };
    const automated = { ...by(who("github-project-automation", 79, "Bot")), wasAutomated: true };
    const timeline = {
      pageInfo: { hasPreviousPage: false, startCursor: null },
      nodes: [
        { ...by(who("comity", 77, "Bot")), line: "LabeledEvent", label: { name: "overdue" } },
        { ...dee, line: "RenamedTitleEvent", currentTitle: "a name" },
        { ...dee, line: "LabeledEvent", label: { name: "urgent" } },
        { ...dee, line: "UnlabeledEvent", label: { name: "overdue" } },
        { ...by(null), line: "ClosedEvent" },
        { ...by(who("other", 78, "Bot")), line: "ReopenedEvent" },
        { ...dee, line: "LockedEvent" },
        { ...by(who("comity", 77, "Bot")), line: "LockedEvent" },
        { ...moved, status: "Closed", project: { id: "PVT_1" } },
        { ...moved, ...automated, status: "Done", project: { id: "PVT_1" } },
        { ...moved, status: "Done", project: { id: "PVT_other" } },
      ],
    };
    const { changes } = await observed({ timeline });
    expect(changes.map(({ change }) => change)).toEqual([
      { what: "title", to: "a name" },
      { what: "label", label: "urgent", isOn: true },
      { what: "label", label: "overdue", isOn: false },
      { what: "state", isOpen: false },
      { what: "state", isOpen: true },
      { what: "lock" },
      { what: "card", to: "Closed" },
    ]);
  });
});
