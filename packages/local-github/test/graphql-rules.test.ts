import { describe, expect, test } from "vitest";
import { createComment, updateComment } from "../src/model/comments.ts";
import { putFile } from "../src/model/contents.ts";
import { createIssue } from "../src/model/issues.ts";
import { addItem } from "../src/model/project-items.ts";
import { createProject } from "../src/model/projects.ts";
import { ask } from "./model-support/ask.ts";
import { modelWorld } from "./model-support/model-world.ts";

const noNode = (id: string) => `Could not resolve to a node with the global id of '${id}'`;

describe("what may not be read", () => {
  test("is not there: by id, by name, in lists and in counts", async () => {
    const { world, repository, org, pat, ada } = modelWorld();
    const issue = createIssue(world, ada, repository, { title: "t" });
    const query = `query($i: ID!, $r: ID!) {
      issue: node(id: $i) { id }
      nodes(ids: [$r]) { id }
      repository(owner: "sandbox-org", name: "conduct") { id }
      organization(login: "sandbox-org") { repositories(first: 5) { totalCount nodes { name } } }
    }`;
    const { data, errors } = await ask(world, pat, query, {
      i: issue.nodeId,
      r: repository.nodeId,
    });
    expect(data).toEqual({
      issue: null,
      nodes: [null],
      repository: null,
      organization: { repositories: { totalCount: 0, nodes: [] } },
    });
    expect(errors).toMatchObject([
      { type: "NOT_FOUND", path: ["issue"], message: noNode(issue.nodeId) },
      { type: "NOT_FOUND", path: ["nodes", 0], message: noNode(repository.nodeId) },
      {
        type: "NOT_FOUND",
        path: ["repository"],
        message: "Could not resolve to a Repository with the name 'sandbox-org/conduct'.",
      },
    ]);
    expect(
      (await ask(world, ada, query, { i: issue.nodeId, r: org.nodeId })).errors,
    ).toBeUndefined();
  });

  test("a token without contents permission reads issues and no file", async () => {
    const { world, steward } = modelWorld();
    const narrow = { ...steward, permissions: { issues: "read" } } as const;
    const query = `{ repository(owner: "sandbox-org", name: "conduct") { issues(first: 1) { totalCount } defaultBranchRef { name } } }`;
    const { data, errors } = await ask(world, narrow, query);
    expect(data).toEqual({ repository: { issues: { totalCount: 0 }, defaultBranchRef: null } });
    expect(errors).toMatchObject([
      { type: "FORBIDDEN", message: "Resource not accessible by integration" },
    ]);
  });

  test("a card of a hidden issue is redacted and still counted", async () => {
    const { world, steward, org, repository, ada, pat } = modelWorld();
    const project = createProject(world, steward, org, "Board");
    addItem(world, steward, project, createIssue(world, ada, repository, { title: "secret" }));
    const query = `query($p: ID!) { node(id: $p) { ... on ProjectV2 { items(first: 5) { totalCount nodes { type content { ... on Issue { title } } title: fieldValueByName(name: "Title") { ... on ProjectV2ItemFieldTextValue { text } } } } } } }`;
    const items = async (viewer: typeof ada) =>
      (await ask(world, viewer, query, { p: project.nodeId })).data.node.items;
    expect(await items(pat)).toEqual({
      totalCount: 1,
      nodes: [{ type: "REDACTED", content: null, title: null }],
    });
    expect((await items(ada)).nodes).toEqual([
      { type: "ISSUE", content: { title: "secret" }, title: { text: "secret" } },
    ]);
  });
});

describe("pages", () => {
  test("go on where they stopped although what was shown has changed since", async () => {
    const { world, repository, ada, clock } = modelWorld();
    const issue = createIssue(world, ada, repository, { title: "t" });
    const comments = [1, 2, 3, 4, 5].map((n) => {
      clock.advance(1);
      return createComment(world, ada, issue, `${n}`);
    });
    const query = `query($i: ID!, $after: String) { node(id: $i) { ... on Issue { comments(first: 2, after: $after, orderBy: { field: UPDATED_AT, direction: DESC }) { totalCount pageInfo { hasNextPage hasPreviousPage endCursor } nodes { body } edges { cursor } } } } }`;
    const page = async (after?: string) =>
      (await ask(world, ada, query, { i: issue.nodeId, after })).data.node.comments;
    const first = await page();
    expect(first).toMatchObject({
      totalCount: 5,
      pageInfo: { hasNextPage: true, hasPreviousPage: false },
      nodes: [{ body: "5" }, { body: "4" }],
    });
    expect(first.edges[1].cursor).toBe(first.pageInfo.endCursor);
    clock.advance(1);
    const fourth = comments[3];
    if (fourth !== undefined) updateComment(world, ada, fourth, "4 again");
    const second = await page(first.pageInfo.endCursor);
    expect(second.nodes).toEqual([{ body: "3" }, { body: "2" }]);
    const third = await page(second.pageInfo.endCursor);
    expect(third).toMatchObject({
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
      nodes: [{ body: "1" }],
    });
  });

  test("the last ones come in order, with what is before them", async () => {
    const { world, repository, ada } = modelWorld();
    const issue = createIssue(world, ada, repository, { title: "t" });
    for (const n of [1, 2, 3]) createComment(world, ada, issue, `${n}`);
    const query = `query($i: ID!) { node(id: $i) { ... on Issue { comments(last: 2) { pageInfo { hasPreviousPage startCursor } nodes { body } } } } }`;
    const { comments } = (await ask(world, ada, query, { i: issue.nodeId })).data.node;
    expect(comments).toMatchObject({
      pageInfo: { hasPreviousPage: true },
      nodes: [{ body: "2" }, { body: "3" }],
    });
  });

  test("need bounds of at most a hundred, unless only the count is asked for", async () => {
    const { world, ada } = modelWorld();
    const labels = (args: string, fields: string) =>
      ask(
        world,
        ada,
        `{ repository(owner: "sandbox-org", name: "conduct") { labels${args} { ${fields} } } }`,
      );
    expect((await labels("", "totalCount")).data.repository.labels.totalCount).toBe(9);
    expect((await labels("", "nodes { name }")).errors?.[0]).toMatchObject({
      type: "MISSING_PAGINATION_BOUNDARIES",
    });
    expect((await labels("(first: 101)", "nodes { name }")).errors?.[0]).toMatchObject({
      type: "EXCESSIVE_PAGINATION",
      message:
        "Requesting 101 records on the `labels` connection exceeds the `first` limit of 100 records.",
    });
    expect(
      (await labels('(first: 1, after: "bad")', "nodes { name }")).errors?.[0].message,
    ).toContain("valid cursor");
  });
});

describe("documents", () => {
  test("one that does not fit the schema is answered with errors alone", async () => {
    const { world, ada } = modelWorld();
    const answer = await ask(world, ada, `{ viewer { login shoeSize } }`);
    expect(answer.data).toBeUndefined();
    expect(answer.errors).toMatchObject([
      { path: ["query"], message: expect.stringContaining("shoeSize") },
    ]);
    expect(await ask(world, ada, `{ viewer {`)).not.toHaveProperty("data");
    expect(await ask(world, ada, `query($i: ID!) { node(id: $i) { id } }`)).not.toHaveProperty(
      "data",
    );
  });

  test("what is not built says so by name and spoils nothing else", async () => {
    const { world, ada, repository } = modelWorld();
    const issue = createIssue(world, ada, repository, { title: "t" });
    const query = `query($i: ID!) { node(id: $i) { ... on Issue { title projectV2(number: 1) { id } } } topic(name: "x") { id } }`;
    const { data, errors } = await ask(world, ada, query, { i: issue.nodeId });
    expect(data).toEqual({ node: { title: "t", projectV2: null }, topic: null });
    expect(errors).toMatchObject([
      {
        type: "NOT_IMPLEMENTED",
        message: "the local GitHub has no Issue.projectV2 yet",
        path: ["node", "projectV2"],
      },
      { type: "NOT_IMPLEMENTED", message: "the local GitHub has no Query.topic yet" },
    ]);
    const pinned = await ask(
      world,
      ada,
      `mutation { pinIssue(input: { issueId: "x" }) { clientMutationId } }`,
    );
    expect(pinned).toMatchObject({
      data: { pinIssue: null },
      errors: [{ type: "NOT_IMPLEMENTED" }],
    });
  });

  test("of several operations the named one runs, and costs what it asks for", async () => {
    const { world, steward } = modelWorld();
    const query = `query A { viewer { login } } query B($n: Int!) { rateLimit { cost nodeCount limit } repository(owner: "sandbox-org", name: "conduct") { issues(first: $n) { nodes { comments(first: 10) { totalCount } } } } }`;
    expect((await ask(world, steward, query, {}, "A")).data).toEqual({
      viewer: { login: "steward[bot]" },
    });
    const { data } = await ask(world, steward, query, { n: 100 }, "B");
    expect(data.rateLimit).toEqual({ cost: 1, nodeCount: 1_100, limit: 5_000 });
  });

  test("a long file is cut where GitHub cuts it", async () => {
    const { world, ada, dee, repository } = modelWorld();
    const put = (path: string, length: number) =>
      putFile(world, dee, repository, {
        path,
        message: "m",
        sha: undefined,
        bytes: Buffer.alloc(length, "a"),
      });
    put("long.txt", 512_001);
    put("short.txt", 512_000);
    const blob = `... on Blob { byteSize isTruncated isBinary text }`;
    const query = `{ repository(owner: "sandbox-org", name: "conduct") { long: object(expression: "HEAD:long.txt") { ${blob} } short: object(expression: "main:short.txt") { ${blob} } } }`;
    const { long, short } = (await ask(world, ada, query)).data.repository;
    expect(long).toMatchObject({ byteSize: 512_001, isTruncated: true, isBinary: false });
    expect(long.text).toHaveLength(512_000);
    expect(short).toMatchObject({ byteSize: 512_000, isTruncated: false });
  });
});

describe("mutations beside those of a case", () => {
  test("refs, labels and boards can be changed by id", async () => {
    const { world, steward, repository, root, org, dee } = modelWorld();
    const query = `mutation($r: ID!, $o: ID!, $oid: GitObjectID!, $labels: [ID!]) {
      createRef(input: { repositoryId: $r, name: "refs/heads/x", oid: $oid }) { ref { id name prefix target { oid } } }
      createLabel(input: { repositoryId: $r, name: "report", color: "ff0000" }) { label { id name } }
      createIssue(input: { repositoryId: $r, title: "t", labelIds: $labels }) { issue { id number url author { __typename login } } }
      createProjectV2(input: { ownerId: $o, title: "Board", repositoryId: $r }) { projectV2 { id url views(first: 1) { nodes { name layout } } fields(first: 20) { totalCount } } }
    }`;
    const { data, errors } = await ask(world, steward, query, {
      r: repository.nodeId,
      o: org.nodeId,
      oid: root,
    });
    expect(errors).toBeUndefined();
    expect(data.createRef.ref).toMatchObject({
      name: "x",
      prefix: "refs/heads/",
      target: { oid: root },
    });
    expect(data.createIssue.issue).toMatchObject({
      number: 1,
      url: "http://github.test/sandbox-org/conduct/issues/1",
      author: { __typename: "Bot", login: "steward[bot]" },
    });
    expect(data.createProjectV2.projectV2).toMatchObject({
      url: "http://github.test/orgs/sandbox-org/projects/1",
      views: { nodes: [{ name: "View 1", layout: "TABLE_LAYOUT" }] },
      fields: { totalCount: 10 },
    });
    const change = `mutation($ref: ID!, $label: ID!, $board: ID!) {
      deleteRef(input: { refId: $ref }) { clientMutationId }
      updateLabel(input: { id: $label, name: "case" }) { label { name } }
      updateProjectV2(input: { projectId: $board, closed: true }) { projectV2 { closed } }
      deleteLabel(input: { id: $label }) { clientMutationId }
    }`;
    const ids = {
      ref: data.createRef.ref.id,
      label: data.createLabel.label.id,
      board: data.createProjectV2.projectV2.id,
    };
    const changed = await ask(world, steward, change, ids);
    expect(changed.errors).toBeUndefined();
    expect(changed.data).toMatchObject({
      updateLabel: { label: { name: "case" } },
      updateProjectV2: { projectV2: { closed: true } },
    });
    expect(repository.git.ref("refs/heads/x")).toBeUndefined();
    expect(repository.labels.has("case")).toBe(false);
    const twice = await ask(
      world,
      dee,
      `mutation($i: CreateRefInput!) { createRef(input: $i) { ref { id } } }`,
      { i: { repositoryId: repository.nodeId, name: "refs/heads/main", oid: root } },
    );
    expect(twice.errors?.[0]).toMatchObject({
      type: "UNPROCESSABLE",
      message: `A ref named "refs/heads/main" already exists in the repository.`,
    });
  });
});
