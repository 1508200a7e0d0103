import { describe, expect, test } from "vitest";
import { createComment, deleteComment, updateComment } from "../src/model/comments.ts";
import { addLabels } from "../src/model/issue-labels.ts";
import { lockIssue } from "../src/model/issue-locks.ts";
import { closeIssue, reopenIssue } from "../src/model/issue-state.ts";
import { createIssue, updateIssue } from "../src/model/issues.ts";
import { createLabel, deleteLabel, updateLabel } from "../src/model/labels.ts";
import { listIssues } from "../src/model/list-issues.ts";
import { addReaction, removeReaction } from "../src/model/reactions.ts";
import { modelWorld, told } from "./model-support/model-world.ts";

describe("issues", () => {
  test("labels and assignees are dropped in silence for who may not set them", () => {
    const { world, repository, cy, ada, occurrences } = modelWorld();
    const labels = [...repository.labels.values()].slice(0, 1);
    const mine = createIssue(world, cy, repository, {
      title: "t",
      labels,
      assignees: [ada.account],
    });
    expect([mine.labels.size, mine.assignees.size]).toEqual([0, 0]);
    expect(told(occurrences)).toEqual(["issues.opened"]);
    const opened: string[][] = [];
    world.occurrences.on((it) => {
      if (it.event === "issues" && it.action === "opened") {
        opened.push([...it.issue.labels].map(({ name }) => name));
      }
    });
    const theirs = createIssue(world, ada, repository, {
      title: "t",
      labels,
      assignees: [ada.account],
    });
    expect([theirs.labels.size, theirs.assignees.size]).toEqual([1, 1]);
    expect(opened).toEqual([["bug"]]);
    expect(told(occurrences).slice(1)).toEqual([
      "issues.opened",
      "issues.labeled",
      "issues.assigned",
    ]);
  });

  test("a title changed by hand is in the timeline, and only once", () => {
    const { world, repository, ada, dee, clock, occurrences } = modelWorld();
    const issue = createIssue(world, ada, repository, { title: "one" });
    clock.advance(5);
    updateIssue(world, dee, issue, { title: "two" });
    updateIssue(world, dee, issue, { title: "two" });
    expect(issue.timeline).toMatchObject([
      {
        kind: "RenamedTitleEvent",
        previousTitle: "one",
        currentTitle: "two",
        actor: dee.account,
        createdAt: "2026-11-22T16:04:16Z",
      },
    ]);
    expect(told(occurrences)).toEqual(["issues.opened", "issues.edited"]);
    expect(() => updateIssue(world, modelWorld().rin, issue, { title: "x" })).toThrow("Not Found");
  });

  test("someone with triage cannot edit what another wrote", () => {
    const { world, repository, ada, bo } = modelWorld();
    const issue = createIssue(world, ada, repository, { title: "one" });
    expect(() => updateIssue(world, bo, issue, { body: "mine now" })).toThrow(
      expect.objectContaining({ type: "FORBIDDEN" }),
    );
  });

  test("authors close their own issue, but reopen only what they closed", () => {
    const { world, repository, cy, ada } = modelWorld();
    const issue = createIssue(world, cy, repository, { title: "t" });
    closeIssue(world, cy, issue, "not_planned");
    expect(issue).toMatchObject({
      state: "closed",
      stateReason: "not_planned",
      closedBy: cy.account,
    });
    reopenIssue(world, cy, issue);
    closeIssue(world, ada, issue);
    expect(() => reopenIssue(world, cy, issue)).toThrow(
      expect.objectContaining({ type: "FORBIDDEN" }),
    );
    expect(issue.timeline.map(({ kind }) => kind)).toEqual([
      "ClosedEvent",
      "ReopenedEvent",
      "ClosedEvent",
    ]);
  });

  test("lists find by label, state and change, newest change first", () => {
    const { world, repository, ada, clock } = modelWorld();
    const [bug] = repository.labels.values();
    const labels = bug === undefined ? [] : [bug];
    const made = [1, 2, 3, 4].map((n) => {
      clock.advance(1);
      return createIssue(world, ada, repository, { title: `${n}`, labels: n === 2 ? [] : labels });
    });
    const numbers = (query: Partial<Parameters<typeof listIssues>[3]>) =>
      listIssues(world, ada, repository, { orderBy: "updated", direction: "desc", ...query }).map(
        ({ number }) => number,
      );
    const [first, , third] = made;
    if (first === undefined || third === undefined) throw new Error("no issues");
    clock.advance(60);
    createComment(world, ada, first, "newer");
    closeIssue(world, ada, third);
    expect(numbers({ labels: ["BUG"], states: ["open"] })).toEqual([1, 4]);
    expect(numbers({ states: ["closed"], since: "2026-11-22T16:05:00Z" })).toEqual([3]);
    expect(numbers({ states: ["closed"], since: "2026-11-22T17:05:00Z" })).toEqual([]);
    expect(numbers({ labels: ["nowhere"] })).toEqual([]);
    expect(numbers({ orderBy: "created", direction: "asc" })).toEqual([1, 2, 3, 4]);
  });
});

describe("comments", () => {
  test("the history holds every version in full, and who wrote it", () => {
    const { world, repository, ada, dee, bo, clock } = modelWorld();
    const issue = createIssue(world, ada, repository, { title: "t" });
    const comment = createComment(world, ada, issue, "one");
    clock.advance(60);
    expect(() => updateComment(world, bo, comment, "no")).toThrow(
      expect.objectContaining({ type: "FORBIDDEN" }),
    );
    updateComment(world, dee, comment, "two");
    expect(comment).toMatchObject({
      author: ada.account,
      body: "two",
      updatedAt: "2026-11-22T16:05:11Z",
    });
    expect(comment.versions).toMatchObject([
      { text: "one", editor: ada.account, editedAt: "2026-11-22T16:04:11Z" },
      { text: "two", editor: dee.account, editedAt: "2026-11-22T16:05:11Z" },
    ]);
  });

  test("a deleted one leaves its author's name in the timeline", () => {
    const { world, repository, ada, dee, occurrences } = modelWorld();
    const issue = createIssue(world, ada, repository, { title: "t" });
    deleteComment(world, dee, createComment(world, ada, issue, "one"));
    expect(world.commentsOf(issue)).toEqual([]);
    expect(issue.timeline).toMatchObject([
      { kind: "CommentDeletedEvent", actor: dee.account, deletedCommentAuthor: ada.account },
    ]);
    expect(told(occurrences).at(-1)).toBe("issue_comment.deleted");
  });

  test("a locked issue takes comments only from who can write", () => {
    const { world, repository, ada, dee } = modelWorld();
    const issue = createIssue(world, ada, repository, { title: "t" });
    lockIssue(world, dee, issue, "too heated");
    expect(() => createComment(world, ada, issue, "x")).toThrow("locked");
    expect(() => createComment(world, dee, issue, "x")).not.toThrow();
  });

  test("a reaction twice is one, changes no dates, and only its author takes it back", () => {
    const { world, repository, ada, bo, clock } = modelWorld();
    const issue = createIssue(world, ada, repository, { title: "t" });
    clock.advance(60);
    const { reaction, created } = addReaction(world, bo, issue, "EYES");
    expect([created, addReaction(world, bo, issue, "EYES").created]).toEqual([true, false]);
    expect(issue).toMatchObject({
      reactions: [{ content: "EYES" }],
      updatedAt: "2026-11-22T16:04:11Z",
    });
    expect(() => removeReaction(ada, issue, reaction)).toThrow("your own");
    removeReaction(bo, issue, reaction);
    expect(issue.reactions).toEqual([]);
  });
});

describe("labels", () => {
  test("names are unique whatever their case, and follow the label when it is renamed", () => {
    const { world, repository, dee, ada } = modelWorld();
    const label = createLabel(world, dee, repository, { name: "Report", color: "#FF0000" });
    expect(label.color).toBe("ff0000");
    expect(() => createLabel(world, dee, repository, { name: "rePORT" })).toThrow(
      expect.objectContaining({
        fields: [{ resource: "Label", field: "name", code: "already_exists" }],
      }),
    );
    expect(() => createLabel(world, ada, repository, { name: "mine" })).toThrow(
      expect.objectContaining({ type: "FORBIDDEN" }),
    );
    updateLabel(world, dee, repository, label, { name: "case" });
    expect(repository.labels.get("case")).toBe(label);
    expect(repository.labels.has("report")).toBe(false);
  });

  test("a deleted one is gone from issues, and what happened keeps its name", () => {
    const { world, repository, dee, ada } = modelWorld();
    const label = createLabel(world, dee, repository, { name: "report" });
    const issue = createIssue(world, ada, repository, { title: "t" });
    addLabels(world, ada, issue, [label]);
    deleteLabel(world, dee, repository, label);
    expect(issue.labels.size).toBe(0);
    expect(issue.timeline).toMatchObject([{ kind: "LabeledEvent", label: { name: "report" } }]);
  });
});
