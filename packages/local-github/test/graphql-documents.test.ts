import { describe, expect, test } from "vitest";
import { createComment } from "../src/model/comments.ts";
import { ask, caseDocuments } from "./model-support/ask.ts";
import { openCase } from "./model-support/open-case.ts";

function kindOf(event: Record<string, unknown>): unknown {
  return event["__typename"];
}

describe("the documents of a case", () => {
  test("a case opens in one document, and is observed in one", async () => {
    const { observe, opened, issue, repository, app } = await openCase();
    const { node, rateLimit } = await observe();
    expect(rateLimit).toMatchObject({ remaining: 4_990, resetAt: "2026-11-22T17:00:00Z" });
    expect(rateLimit.nodeCount).toBeGreaterThan(100);
    expect(node).toMatchObject({
      __typename: "Issue",
      number: 1,
      title: "Something happened",
      state: "OPEN",
      stateReason: null,
      fullDatabaseId: String(issue.databaseId),
    });
    expect(node.repository).toMatchObject({
      nameWithOwner: "sandbox-org/conduct",
      visibility: "PRIVATE",
      viewerPermission: "ADMIN",
      planFeatures: { maximumAssignees: 10 },
    });
    expect(node.repository.report.id).toBe([...repository.labels.values()].at(-1)?.nodeId);
    expect(node.repository.urgent).toBeNull();
    expect(node.repository.closed0).toBeNull();
    expect(node.repository.pullRequests.nodes).toEqual([]);
    const head = node.repository.open0.target;
    expect(head.oid).toBe(opened.record.commit.oid);
    expect(head).toMatchObject({
      author: { email: `${app.bot.databaseId}+steward[bot]@users.noreply.github.com`, user: null },
      committer: { email: "noreply@github.com" },
      signature: { isValid: true, wasSignedByGitHub: true },
      message: `ReportReceived\n\nIssue: ${issue.nodeId}`,
    });
    expect(head.history.totalCount).toBe(2);
    expect(head.tree.entries).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          name: "record.yml",
          object: expect.objectContaining({ text: "---\nn: 1\n", isTruncated: false }),
        }),
      ]),
    );
    expect(node.events.nodes.map(kindOf)).toEqual(["LabeledEvent", "AssignedEvent"]);
  });

  test("every step of a show batch takes effect, and the next observation sees it", async () => {
    const { run, observe, issue, projectId, furnished, world, steward, ada, repository } =
      await openCase();
    const status = createComment(world, steward, issue, "status");
    const surplus = createComment(world, steward, issue, "twice");
    const told = createComment(world, ada, issue, "/acknowledge");
    const labels = (...names: string[]) => names.map((name) => repository.labels.get(name)?.nodeId);
    const card = await ask(
      world,
      steward,
      `mutation($i: AddProjectV2ItemByIdInput!) { addProjectV2ItemById(input: $i) { item { id } } }`,
      { i: { projectId, contentId: issue.nodeId } },
    );
    const itemId = card.data.addProjectV2ItemById.item.id;
    const reviewing = furnished.status.projectV2Field.options[1].id;
    const shown = await run("Show", {
      title: { id: issue.nodeId, title: "amber-heron" },
      addLabels: { labelableId: issue.nodeId, labelIds: labels("bug") },
      removeLabels: { labelableId: issue.nodeId, labelIds: labels("report") },
      unassign: { assignableId: issue.nodeId, assigneeIds: [ada.account.nodeId] },
      status: { id: status.nodeId, body: "status 2" },
      reaction: { subjectId: told.nodeId, content: "EYES" },
      f0: {
        projectId,
        itemId,
        fieldId: furnished.status.projectV2Field.id,
        value: { singleSelectOptionId: reviewing },
      },
      f1: { projectId, itemId, fieldId: furnished.deadline.projectV2Field.id },
      unarchive: { projectId, itemId },
      close: { issueId: issue.nodeId, stateReason: "NOT_PLANNED" },
      reopen: { issueId: issue.nodeId },
      surplus: { id: surplus.nodeId },
      card: { projectId, contentId: issue.nodeId },
      reply: { subjectId: issue.nodeId, body: "answer" },
    });
    expect(shown.s12.item.id).toBe(itemId);
    const { node } = await observe();
    expect(node).toMatchObject({
      title: "amber-heron",
      state: "OPEN",
      stateReason: "REOPENED",
      labels: { nodes: [{ name: "bug" }] },
      assignees: { totalCount: 0 },
    });
    expect(node.projectItems.nodes[0]).toMatchObject({
      id: itemId,
      isArchived: false,
      status: { name: "Under review", optionId: reviewing, creator: { login: "steward[bot]" } },
      deadline: null,
    });
    expect(node.inputs.nodes.map((comment: { body: string }) => comment.body).toSorted()).toEqual([
      "/acknowledge",
      "answer",
      "status 2",
    ]);
    const [first] = node.first.nodes;
    expect(first).toMatchObject({
      viewerDidAuthor: true,
      body: "status 2",
      userContentEdits: { totalCount: 2 },
    });
    expect(first.userContentEdits.nodes.map((edit: { diff: string }) => edit.diff)).toEqual([
      "status 2",
      "status",
    ]);
    const reacted = node.inputs.nodes.find((comment: { id: string }) => comment.id === told.nodeId);
    expect(reacted.reactionGroups).toContainEqual({ content: "EYES", viewerHasReacted: true });
    const events = node.events.nodes.map(kindOf);
    expect(events.slice(2)).toEqual([
      "RenamedTitleEvent",
      "LabeledEvent",
      "UnlabeledEvent",
      "UnassignedEvent",
      "ProjectV2ItemStatusChangedEvent",
      "ClosedEvent",
      "ReopenedEvent",
      "CommentDeletedEvent",
    ]);
  });

  test("a failing step is null with its reason and the others take effect", async () => {
    const { world, steward, issue } = await openCase();
    const answer = await ask(
      world,
      steward,
      `mutation($id: ID!, $gone: ID!) {
        a: closeIssue(input: { issueId: $gone }) { clientMutationId }
        b: addComment(input: { subjectId: $id, body: "still", clientMutationId: "x" }) { clientMutationId }
      }`,
      { id: issue.nodeId, gone: "I_nothing" },
    );
    expect(answer.data).toEqual({ a: null, b: { clientMutationId: "x" } });
    expect(answer.errors).toEqual([
      {
        type: "NOT_FOUND",
        path: ["a"],
        locations: [{ line: 2, column: 9 }],
        message: "Could not resolve to a node with the global id of 'I_nothing'",
      },
    ]);
  });

  test("a commit on a head that is no longer there is stale", async () => {
    const { world, steward, branch, file, root, opened } = await openCase();
    const record = {
      branch,
      expectedHeadOid: root,
      message: { headline: "again" },
      fileChanges: file("other"),
    };
    const answer = await ask(world, steward, caseDocuments, { record }, "Record");
    expect(answer.data).toEqual({ record: null });
    expect(answer.errors?.[0]).toMatchObject({
      type: "STALE_DATA",
      message: `Expected branch to point to "${opened.record.commit.oid}" but it did not. Pull and try again.`,
    });
  });

  test("sealing moves the branch in one step, and not at all when it has moved on", async () => {
    const { world, steward, repository, opened, run, root } = await openCase();
    const head = opened.record.commit.oid;
    const zeros = "0".repeat(40);
    const refs = (beforeOid: string) => ({
      repositoryId: repository.nodeId,
      refUpdates: [
        { name: "refs/heads/closed/amber-heron", beforeOid: zeros, afterOid: head },
        { name: "refs/heads/cases/amber-heron", beforeOid, afterOid: zeros },
      ],
    });
    const stale = await ask(world, steward, caseDocuments, { refs: refs(root) }, "Seal");
    expect(stale.errors?.[0]).toMatchObject({ type: "STALE_DATA" });
    expect(repository.git.ref("refs/heads/closed/amber-heron")).toBeUndefined();
    await run("Seal", { refs: refs(head) });
    expect(repository.git.ref("refs/heads/closed/amber-heron")).toBe(head);
    expect(repository.git.ref("refs/heads/cases/amber-heron")).toBeUndefined();
  });

  test("a sweep page lists branches with their trailers beside the open reports", async () => {
    const { run, repository, issue } = await openCase();
    const head = await run("SweepHead", {
      repository: repository.nodeId,
      since: "2026-11-01T00:00:00Z",
    });
    expect(head.node).toMatchObject({
      isArchived: false,
      touched: { totalCount: 0 },
      resolutions: { nodes: [] },
    });
    const page = await run("SweepPage", {
      repository: repository.nodeId,
      moreRefs: true,
      moreIssues: true,
    });
    expect(page.node.cases.nodes).toMatchObject([
      { name: "cases/amber-heron", target: { message: expect.stringContaining(issue.nodeId) } },
    ]);
    expect(page.node.issues).toMatchObject({
      totalCount: 1,
      nodes: [{ number: 1, labels: { nodes: [{ name: "report" }] } }],
    });
  });

  test("people who are not there are null beside those who are", async () => {
    const { world, steward, bo } = await openCase();
    const { data, errors } = await ask(
      world,
      steward,
      caseDocuments,
      { login0: "BO", login1: "nobody" },
      "People",
    );
    expect(data).toEqual({ p0: { databaseId: bo.account.databaseId, login: "bo" }, p1: null });
    expect(errors?.[0]).toMatchObject({
      type: "NOT_FOUND",
      path: ["p1"],
      message: "Could not resolve to a User with the login of 'nobody'.",
    });
  });

  test("config and set-up are observed in one document", async () => {
    const { run, repository } = await openCase();
    const { node } = await run("ObserveConfig", { repository: repository.nodeId });
    expect(node).toMatchObject({
      isEmpty: false,
      owner: { __typename: "Organization", login: "sandbox-org" },
      projectsV2: {
        nodes: [
          {
            title: "Conduct cases",
            number: 1,
            closed: false,
            public: false,
            creator: { __typename: "Bot" },
          },
        ],
      },
      defaultBranchRef: {
        name: "main",
        target: { config: { object: { text: "committee: {}\n" } }, readme: null },
      },
      register: null,
      anyOpen: { totalCount: 1 },
      anyClosed: { totalCount: 0 },
    });
  });
});
