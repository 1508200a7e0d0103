import { describe, expect, test } from "vitest";
import { findPeople } from "../../../../src/adapters/github/observation/find-people.ts";
import { observeSetUp } from "../../../../src/adapters/github/set-up/observe-set-up.ts";
import { Terminal, Transient } from "../../../../src/ports/errors.ts";
import { scriptedGitHub } from "../scripted-github.ts";

const codec = { readSetUp: () => undefined };
const noIssues = {
  data: {
    repository: { issues: { pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] } },
  },
};

function repository(changes: object = {}) {
  return {
    id: "R_1",
    name: "conduct",
    visibility: "PRIVATE",
    isArchived: false,
    hasIssuesEnabled: true,
    planFeatures: { codeowners: true },
    openPulls: { pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] },
    owner: { kind: "Organization", id: "O_1", login: "sandbox-org" },
    defaultBranchRef: null,
    root: null,
    register: null,
    open: { totalCount: 0 },
    closed: { totalCount: 0 },
    ...changes,
  };
}

function answering(repositoryAnswer: object | null, errors: object[] = []) {
  const data = { viewer: { databaseId: 7 }, repository: repositoryAnswer };
  return { data, ...(errors.length > 0 && { errors }) };
}

describe("looking at the case repository", () => {
  test("goes on without boards where the app may not read them", async () => {
    const forbidden = [{ type: "FORBIDDEN", path: ["repository", "projectsV2"], message: "no" }];
    const { github, asked } = scriptedGitHub({
      ObserveConfig: ({ withBoards }) =>
        withBoards ? answering(null, forbidden) : answering(repository()),
      LookThroughIssues: () => noIssues,
    });
    const seen = await observeSetUp(github, codec, {}, 1);
    expect(seen).toMatchObject({ boards: undefined, branch: undefined });
    expect(asked.map(({ operation }) => operation)).toEqual([
      "ObserveConfig",
      "ObserveConfig",
      "LookThroughIssues",
    ]);
  });

  test("waits where GitHub could not answer all of it just now", async () => {
    const late = [{ path: ["repository", "projectsV2"], message: "Something went wrong" }];
    const { github } = scriptedGitHub({ ObserveConfig: () => answering(null, late) });
    await expect(observeSetUp(github, codec, {}, 1)).rejects.toThrow(Transient);
  });

  test("says so where there is no such repository", async () => {
    const gone = [{ type: "NOT_FOUND", path: ["repository"], message: "Could not resolve" }];
    const { github } = scriptedGitHub({ ObserveConfig: () => answering(null, gone) });
    await expect(observeSetUp(github, codec, {}, 1)).rejects.toThrow(Terminal);
  });

  test("does not take a register that was cut short for an observation", async () => {
    const object = { oid: "a".repeat(40), byteSize: 600_000, isTruncated: true, text: "n: 1" };
    const entries = [{ name: "committee.yml", object }];
    const register = { target: { oid: "b".repeat(40), tree: { entries }, history: { nodes: [] } } };
    const { github } = scriptedGitHub({
      ObserveConfig: () =>
        answering(
          repository({
            projectsV2: { pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] },
            register,
          }),
        ),
    });
    await expect(observeSetUp(github, codec, {}, 1)).rejects.toThrow(Terminal);
  });

  test("forgets an issue that was deleted or moved away", async () => {
    const moved = {
      id: "I_9",
      title: "Comity: configuration",
      body: "",
      state: "OPEN",
      viewerDidAuthor: true,
      lastEditedAt: null,
      editor: null,
      repository: { id: "R_2" },
    };
    const { github } = scriptedGitHub({
      ObserveConfig: () => ({
        data: {
          ...answering(
            repository({
              projectsV2: { pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] },
            }),
          ).data,
          issue: moved,
        },
      }),
      LookThroughIssues: () => noIssues,
    });
    const seen = await observeSetUp(github, codec, { issue: "I_9" as never }, 1);
    expect(seen.issue).toBeUndefined();
  });

  test("takes no issue for its own that somebody else wrote", async () => {
    const forged = {
      id: "I_9",
      title: "Comity: configuration",
      body: "<!-- comity configuration -->",
      state: "OPEN",
      viewerDidAuthor: false,
      lastEditedAt: null,
      editor: null,
      repository: { id: "R_1" },
      comments: { nodes: [] },
    };
    const issues = { pageInfo: { hasNextPage: false, endCursor: null }, nodes: [forged] };
    const { github } = scriptedGitHub({
      ObserveConfig: () =>
        answering(
          repository({
            projectsV2: { pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] },
          }),
        ),
      LookThroughIssues: () => ({ data: { repository: { issues } } }),
    });
    expect((await observeSetUp(github, codec, {}, 1)).issue).toBeUndefined();
  });

  test.each([
    ["among the oldest, without reading the others", "ASC", 1],
    ["among the newest, where the oldest are others", "DESC", 2],
  ])("finds its own issue %s", async (_, where, requests) => {
    const own = {
      id: "I_9",
      title: "Comity: configuration",
      body: "<!-- comity configuration -->",
      state: "OPEN",
      viewerDidAuthor: true,
      lastEditedAt: null,
      editor: null,
      repository: { id: "R_1" },
      comments: { nodes: [] },
    };
    const pageInfo = { hasNextPage: true, endCursor: "more" };
    const { github, asked } = scriptedGitHub({
      ObserveConfig: () =>
        answering(
          repository({
            projectsV2: { pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] },
          }),
        ),
      LookThroughIssues: ({ direction }) => {
        const nodes = direction === where ? [own] : [];
        return { data: { repository: { issues: { pageInfo, nodes } } } };
      },
    });
    expect((await observeSetUp(github, codec, {}, 1)).issue?.id).toBe("I_9");
    const pages = asked.filter(({ operation }) => operation === "LookThroughIssues");
    expect(pages).toHaveLength(requests);
  });
});

describe("looking people up", () => {
  test("leaves out who does not exist and keeps the others", async () => {
    const createdAt = "2019-03-04T10:00:00Z";
    const { github } = scriptedGitHub({
      People: () => ({
        data: { p0: { databaseId: 1001, login: "Ada", createdAt }, p1: null },
        errors: [{ type: "NOT_FOUND", path: ["p1"], message: "Could not resolve to a User" }],
      }),
    });
    const found = await findPeople(github, "set-up", ["ada", "nemo"]);
    expect([...found]).toEqual([["ada", { person: { id: 1001, login: "Ada" }, createdAt }]]);
  });

  test("finds nobody missing where GitHub only failed to answer", async () => {
    const { github } = scriptedGitHub({
      People: () => ({
        data: { p0: null },
        errors: [{ path: ["p0"], message: "Something went wrong while executing your query" }],
      }),
    });
    await expect(findPeople(github, "set-up", ["ada"])).rejects.toThrow(Transient);
  });
});
