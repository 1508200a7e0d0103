import { describe, expect, test } from "vitest";
import { mayRead, roleIn } from "../src/model/access.ts";
import { addAssignees, removeAssignees } from "../src/model/assignees.ts";
import { removeCollaborator, setCollaborator } from "../src/model/collaborators.ts";
import { createComment } from "../src/model/comments.ts";
import { closeIssue } from "../src/model/issue-state.ts";
import { createIssue } from "../src/model/issues.ts";
import { nodeId, parseNodeId } from "../src/model/node-id.ts";
import { createRepository } from "../src/model/repositories.ts";
import { updateRepository } from "../src/model/repository-settings.ts";
import { modelWorld, told } from "./model-support/model-world.ts";

describe("who may read and write", () => {
  test("a private repository exists for owners, collaborators and base permission only", () => {
    const { repository, owen, ada, pat, rin, steward } = modelWorld();
    expect([owen, ada, steward].map((viewer) => mayRead(viewer, repository))).toEqual([
      true,
      true,
      true,
    ]);
    expect(
      [pat, rin, { kind: "anonymous" } as const].map((viewer) => mayRead(viewer, repository)),
    ).toEqual([false, false, false]);
    const open = modelWorld({ basePermission: "read" });
    expect(roleIn(open.repository, open.pat.account)).toBe("read");
    expect(roleIn(open.repository, open.rin.account)).toBe("none");
  });

  test("a narrowed token reaches neither other repositories nor other permissions", () => {
    const { world, repository, steward, ada } = modelWorld();
    expect(mayRead({ ...steward, repositoryIds: new Set([1]) }, repository)).toBe(false);
    const reader = { ...steward, permissions: { issues: "read" } } as const;
    const issue = createIssue(world, ada, repository, { title: "t" });
    expect(() => createComment(world, reader, issue, "x")).toThrow(
      "Resource not accessible by integration",
    );
    expect(() => createComment(world, steward, issue, "x")).not.toThrow();
  });

  test("what cannot be seen is not found, what can be seen is forbidden", () => {
    const { world, repository, cy, pat, ada } = modelWorld();
    const issue = createIssue(world, ada, repository, { title: "t" });
    expect(() => createComment(world, pat, issue, "x")).toThrow(
      expect.objectContaining({ type: "NOT_FOUND", status: 404 }),
    );
    expect(() => closeIssue(world, cy, issue)).toThrow(
      expect.objectContaining({ type: "FORBIDDEN", status: 403 }),
    );
  });

  test("an archived repository is read-only", () => {
    const { world, repository, owen } = modelWorld();
    repository.archived = true;
    expect(() => createIssue(world, owen, repository, { title: "t" })).toThrow("archived");
  });

  test("a role below the organisation's base permission is refused", () => {
    const { world, repository, owen, pat } = modelWorld({ basePermission: "write" });
    expect(() => setCollaborator(world, owen, repository, pat.account, "triage")).toThrow(
      expect.objectContaining({ status: 422 }),
    );
  });
});

describe("assignees", () => {
  test("outsiders are left out in silence, and so is everybody when the viewer may not assign", () => {
    const { world, repository, ada, cy, pat, bo } = modelWorld();
    const issue = createIssue(world, cy, repository, { title: "t" });
    addAssignees(world, cy, issue, [bo.account]);
    expect(issue.assignees.size).toBe(0);
    addAssignees(world, ada, issue, [pat.account, bo.account]);
    expect([...issue.assignees]).toEqual([bo.account]);
    removeAssignees(world, bo, issue, [bo.account]);
    expect(issue.timeline.map(({ kind }) => kind)).toEqual(["AssignedEvent", "UnassignedEvent"]);
  });

  test("a private repository on the free plan takes one, a paid one ten", () => {
    const { world, repository, ada, bo, dee } = modelWorld({ plan: "free" });
    const issue = createIssue(world, ada, repository, { title: "t" });
    addAssignees(world, ada, issue, [ada.account, bo.account, dee.account]);
    expect([...issue.assignees]).toEqual([ada.account]);
    const paid = modelWorld();
    const other = createIssue(paid.world, paid.ada, paid.repository, { title: "t" });
    addAssignees(paid.world, paid.ada, other, [
      paid.ada.account,
      paid.bo.account,
      paid.dee.account,
    ]);
    expect(other.assignees.size).toBe(3);
  });

  test("who loses access is unassigned", () => {
    const { world, repository, owen, ada, occurrences } = modelWorld();
    const issue = createIssue(world, ada, repository, { title: "t", assignees: [ada.account] });
    removeCollaborator(world, owen, repository, ada.account);
    expect(issue.assignees.size).toBe(0);
    expect(told(occurrences).slice(-2)).toEqual(["issues.unassigned", "member.removed"]);
  });
});

describe("repositories", () => {
  test("the app's new repository is in its selection, a name is free only once", () => {
    const { world, org, steward, ada, occurrences } = modelWorld();
    const made = createRepository(world, steward, {
      owner: org,
      name: "conduct-amber",
      private: true,
    });
    expect([mayRead(steward, made), mayRead(ada, made)]).toEqual([true, false]);
    expect(() =>
      createRepository(world, steward, { owner: org, name: "Conduct", private: true }),
    ).toThrow(expect.objectContaining({ status: 422 }));
    expect(told(occurrences)).toEqual(["installation_repositories.added", "repository.created"]);
  });
});

describe("visibility", () => {
  test("is told when it changes, once more when it becomes public", () => {
    const { world, owen, repository, occurrences } = modelWorld();
    updateRepository(world, owen, repository, { private: false });
    expect(told(occurrences)).toEqual(["repository.publicized", "public"]);
    updateRepository(world, owen, repository, { private: true });
    expect(told(occurrences).slice(2)).toEqual(["repository.privatized"]);
  });
});

describe("global ids", () => {
  test("tell what they stand for", () => {
    expect(nodeId("Issue", 7, 1005)).toMatch(/^I_kwDO/);
    expect(parseNodeId(nodeId("Issue", 7, 1005))).toEqual({ kind: "Issue", parts: [7, 1005] });
    expect(parseNodeId(nodeId("Ref", 7, "refs/heads/ä"))).toEqual({
      kind: "Ref",
      parts: [7, "refs/heads/ä"],
    });
    for (const id of ["", "I_", "I_AAAA", "Q_kwDOAAAAAQ", nodeId("Issue", 7).slice(0, -1)]) {
      expect(parseNodeId(id)).toBeUndefined();
    }
  });
});
