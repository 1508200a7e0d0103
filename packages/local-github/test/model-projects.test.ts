import { describe, expect, test } from "vitest";
import { closeIssue } from "../src/model/issue-state.ts";
import { createIssue } from "../src/model/issues.ts";
import { clearItemValue, setItemValue } from "../src/model/item-values.ts";
import { createField, fieldByName, updateField } from "../src/model/project-fields.ts";
import { addItem, deleteItem, setArchived } from "../src/model/project-items.ts";
import { deleteWorkflow, runWorkflows } from "../src/model/project-workflows.ts";
import { createProject, updateProject } from "../src/model/projects.ts";
import { modelWorld, told } from "./model-support/model-world.ts";

function board() {
  const made = modelWorld();
  const { world, steward, org, repository, ada } = made;
  const project = createProject(world, steward, org, "Conduct cases");
  const issue = createIssue(world, ada, repository, { title: "t" });
  const item = addItem(world, steward, project, issue);
  const status = fieldByName(project, "status");
  if (status === undefined) throw new Error("no status");
  made.occurrences.length = 0;
  return { ...made, project, issue, item, status };
}

const option = (name: string, id?: string) =>
  ({ name, color: "GRAY", description: "", id }) as const;

describe("boards", () => {
  test("a new one has GitHub's own fields, and a status to choose", () => {
    const { project, status } = board();
    expect(project.number).toBe(1);
    expect(project.fields.map(({ name }) => name)).toEqual([
      "Title",
      "Assignees",
      "Status",
      "Labels",
      "Linked pull requests",
      "Milestone",
      "Repository",
      "Reviewers",
      "Parent issue",
      "Sub-issues progress",
    ]);
    expect(status.options.map(({ name }) => name)).toEqual(["Todo", "In Progress", "Done"]);
  });

  test("an issue is on it once", () => {
    const { world, steward, project, issue, item } = board();
    expect(addItem(world, steward, project, issue)).toBe(item);
    expect(world.itemsOf(project)).toEqual([item]);
    expect(issue.timeline.map(({ kind }) => kind)).toEqual(["AddedToProjectV2Event"]);
  });

  test("members of the organisation can write, outsiders do not see it", () => {
    const { world, project, pat, rin, item, status } = board();
    const chosen = { type: "SINGLE_SELECT", optionId: "98236657" } as const;
    expect(() => setItemValue(world, rin, item, status, chosen)).toThrow(
      expect.objectContaining({ type: "NOT_FOUND" }),
    );
    setItemValue(world, pat, item, status, chosen);
    expect(item.values.get(status.databaseId)?.creator).toBe(pat.account);
    expect(() => updateProject(world, pat, project, { public: true })).toThrow(
      expect.objectContaining({ type: "FORBIDDEN" }),
    );
  });

  test("a token without the permission reaches nothing", () => {
    const { world, steward, item, status } = board();
    const narrow = { ...steward, permissions: { issues: "write" } } as const;
    expect(() => clearItemValue(world, narrow, item, status)).toThrow(
      "Resource not accessible by integration",
    );
  });

  test("making it public and closing it are told apart", () => {
    const { world, owen, project, occurrences } = board();
    updateProject(world, owen, project, { public: true, title: "Cases", closed: true });
    expect(occurrences).toMatchObject([
      {
        event: "projects_v2",
        action: "edited",
        changes: {
          public: { from: false, to: true },
          title: { from: "Conduct cases", to: "Cases" },
        },
      },
      { event: "projects_v2", action: "closed" },
    ]);
  });
});

describe("values", () => {
  test("a card that moves says from where to where, in the issue's timeline too", () => {
    const { world, steward, ada, item, status, issue, occurrences, clock } = board();
    setItemValue(world, steward, item, status, { type: "SINGLE_SELECT", optionId: "f75ade48" });
    clock.advance(60);
    setItemValue(world, ada, item, status, { type: "SINGLE_SELECT", optionId: "98236657" });
    setItemValue(world, ada, item, status, { type: "SINGLE_SELECT", optionId: "98236657" });
    expect(told(occurrences)).toEqual(["projects_v2_item.edited", "projects_v2_item.edited"]);
    expect(occurrences[1]).toMatchObject({
      changes: { from: { name: "Todo" }, to: { name: "Done" } },
      sender: ada.account,
    });
    expect(issue.timeline.slice(1)).toMatchObject([
      { kind: "ProjectV2ItemStatusChangedEvent", previousStatus: "", status: "Todo" },
      {
        kind: "ProjectV2ItemStatusChangedEvent",
        previousStatus: "Todo",
        status: "Done",
        actor: ada.account,
      },
    ]);
    expect(issue.updatedAt).toBe("2026-11-22T16:04:11Z");
    expect(item.values.get(status.databaseId)).toMatchObject({
      createdAt: "2026-11-22T16:04:11Z",
      updatedAt: "2026-11-22T16:05:11Z",
    });
  });

  test("options given again with their id keep what chose them, without it they lose it", () => {
    const { world, steward, project, item, status } = board();
    setItemValue(world, steward, item, status, { type: "SINGLE_SELECT", optionId: "f75ade48" });
    updateField(world, steward, project, status, {
      options: [option("Reported", "f75ade48"), option("Closed")],
    });
    expect(item.values.get(status.databaseId)?.content).toEqual({
      type: "SINGLE_SELECT",
      optionId: "f75ade48",
    });
    expect(status.options.map(({ name }) => name)).toEqual(["Reported", "Closed"]);
    updateField(world, steward, project, status, { options: [] });
    expect(status.options).toHaveLength(2);
    updateField(world, steward, project, status, { options: [option("Reported")] });
    expect(item.values.has(status.databaseId)).toBe(false);
  });

  test("a value of another type or of no option is refused", () => {
    const { world, steward, project, item, status } = board();
    const text = createField(world, steward, project, { name: "Overdue", dataType: "TEXT" });
    expect(() => setItemValue(world, steward, item, text, { type: "NUMBER", number: 1 })).toThrow(
      expect.objectContaining({ type: "UNPROCESSABLE" }),
    );
    expect(() =>
      setItemValue(world, steward, item, status, { type: "SINGLE_SELECT", optionId: "nothing" }),
    ).toThrow(expect.objectContaining({ type: "UNPROCESSABLE" }));
    expect(() =>
      createField(world, steward, project, { name: "overdue", dataType: "TEXT" }),
    ).toThrow("already been taken");
  });

  test("cards are archived, brought back and taken away", () => {
    const { world, steward, item, project, issue, occurrences } = board();
    setArchived(world, steward, item, true);
    setArchived(world, steward, item, true);
    setArchived(world, steward, item, false);
    deleteItem(world, steward, item);
    expect(told(occurrences)).toEqual([
      "projects_v2_item.archived",
      "projects_v2_item.restored",
      "projects_v2_item.deleted",
    ]);
    expect([world.itemsOf(project), world.cardsOf(issue)]).toEqual([[], []]);
  });
});

describe("workflows of a new project", () => {
  test("move the card of a closed issue and close the issue of a moved card, until they are deleted", () => {
    const { world, steward, ada, project, issue, item, status, repository } = board();
    runWorkflows(world);
    const done = status.options.find(({ name }) => name === "Done");
    closeIssue(world, ada, issue);
    expect(item.values.get(status.databaseId)?.content).toMatchObject({ optionId: done?.id });
    expect(issue.timeline.at(-1)).toMatchObject({ wasAutomated: true, status: "Done" });

    const other = createIssue(world, ada, repository, { title: "other" });
    const card = addItem(world, steward, project, other);
    const content = { type: "SINGLE_SELECT", optionId: done?.id ?? "" } as const;
    setItemValue(world, ada, card, status, content);
    expect(other.state).toBe("closed");
    expect(other.closedBy?.login).toBe("github-project-automation[bot]");

    for (const workflow of project.workflows) deleteWorkflow(steward, project, workflow);
    const third = createIssue(world, ada, repository, { title: "third" });
    setItemValue(world, ada, addItem(world, steward, project, third), status, content);
    expect(third.state).toBe("open");
  });
});
