import { describe, expect, test } from "vitest";
import { observeSetUp } from "../../../../src/adapters/github/set-up/observe-set-up.ts";
import { scriptedGitHub } from "../scripted-github.ts";

const head = "b".repeat(40);
const here = { config: "c".repeat(40), resolutions: "d".repeat(40) };
const blob = (oid: string) => ({ object: { oid, byteSize: 1, isTruncated: false, text: "x" } });
const person = (login: string, databaseId: number) => ({ kind: "User", login, databaseId });

function commit(change: object = {}) {
  return {
    oid: head,
    config: blob(here.config),
    resolutions: { oid: here.resolutions },
    letters: null,
    checkSuites: { nodes: [] },
    ...change,
  };
}

function pull(change: object = {}) {
  return {
    id: "PR_1",
    number: 7,
    headRefName: "away",
    headRefOid: head,
    baseRefName: "main",
    isCrossRepository: false,
    author: person("dee", 1004),
    reviews: { pageInfo: { hasPreviousPage: false }, nodes: [] as object[] },
    dismissals: { pageInfo: { hasPreviousPage: false }, nodes: [] as object[] },
    newest: { nodes: [{ commit: commit() }] },
    files: { totalCount: 1, nodes: [{ path: "README.md", changeType: "MODIFIED" }] },
    ...change,
  };
}

/** What is seen of these pull requests, open or merged. */
async function seen(open: readonly object[], merged: readonly object[] = []) {
  const target = {
    oid: "a".repeat(40),
    tree: { entries: [] },
    folder0: null,
    folder1: null,
    folder2: null,
    folder3: null,
    folder4: null,
    folder5: null,
    folder6: null,
    folder7: null,
    folder8: null,
    folder9: null,
    config: blob(here.config),
    resolutions: { oid: here.resolutions },
    changes: { nodes: [{ associatedPullRequests: { nodes: merged } }] },
  };
  const repository = {
    id: "R_1",
    name: "conduct",
    visibility: "PRIVATE",
    isArchived: false,
    hasIssuesEnabled: true,
    planFeatures: { codeowners: false },
    openPulls: { pageInfo: { hasNextPage: false, endCursor: null }, nodes: open },
    owner: { kind: "Organization", id: "O_1", login: "sandbox-org" },
    projectsV2: { pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] },
    defaultBranchRef: { name: "main", target },
    root: null,
    register: null,
    open: { totalCount: 0 },
    closed: { totalCount: 0 },
  };
  const issues = { pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] };
  const { github } = scriptedGitHub({
    ObserveConfig: () => ({ data: { viewer: { databaseId: 7 }, repository } }),
    LookThroughIssues: () => ({ data: { repository: { issues } } }),
  });
  return observeSetUp(github, { readSetUp: () => undefined }, {}, 1);
}

const changed = (path: string, changeType = "MODIFIED", totalCount = 1) => ({
  files: { totalCount, nodes: [{ path, changeType }] },
});
const newest = (change: object) => ({ newest: { nodes: [{ commit: commit(change) }] } });
const other = "e".repeat(40);

describe("an open pull request", () => {
  test.each<[string, object, boolean, boolean]>([
    ["with another file", {}, false, false],
    ["with the config", changed(".github/comity.yml"), true, false],
    ["with a resolution", changed("resolutions/amber-heron.md", "ADDED"), false, true],
    ["with a file in place of all resolutions", changed("resolutions", "ADDED"), false, true],
    ["with a file that only begins like one", changed("resolutions.md", "ADDED"), false, false],
    ["that moves a file of another folder", changed("docs/x.md", "RENAMED"), false, false],
    [
      "that moves a resolution away",
      { ...changed("docs/x.md", "RENAMED"), ...newest({ resolutions: { oid: other } }) },
      false,
      true,
    ],
    [
      "that moves the config away",
      { ...changed("docs/x.md", "RENAMED"), ...newest({ config: null }) },
      true,
      false,
    ],
    ["with more than is listed, and both as they were", changed("a", "ADDED", 101), false, false],
    [
      "with more than is listed, and resolutions that differ",
      { ...changed("a", "ADDED", 101), ...newest({ resolutions: null }) },
      false,
      true,
    ],
    [
      "whose files GitHub cannot list",
      { files: null, ...newest({ config: blob(other) }) },
      true,
      false,
    ],
  ])("%s", async (_, change, changesConfig, changesResolutions) => {
    expect((await seen([pull(change)])).openPulls).toMatchObject([
      { changesConfig, changesResolutions, branch: "away", head, hasAllReviews: true },
    ]);
  });

  test.each<[string, object, boolean]>([
    ["another file", {}, true],
    ["the config alone", changed(".github/comity.yml"), false],
    ["the config, and more than is listed", changed(".github/comity.yml", "MODIFIED", 101), true],
    ["the config, moved there", changed(".github/comity.yml", "RENAMED"), true],
    ["what GitHub cannot list", { files: null }, true],
    ["nothing, as GitHub lists it", { files: { totalCount: 0, nodes: [] } }, true],
  ])("with %s changes more than the config, or not", async (_, change, changesMore) => {
    expect((await seen([pull(change)])).openPulls).toMatchObject([{ changesMore }]);
  });

  test("into another branch is none of ours", async () => {
    expect((await seen([pull({ baseRefName: "register" })])).openPulls).toEqual([]);
  });

  test("has the marks of this app's checks", async () => {
    const suite = {
      config: { nodes: [{ externalId: "one" }] },
      consensus: { nodes: [{ externalId: null }] },
    };
    const [found] = (await seen([pull(newest({ checkSuites: { nodes: [suite] } }))])).openPulls;
    expect(found?.marks).toEqual({ "comity/config": "one", "comity/consensus": "" });
  });

  test("has the reviews of people, with what became of them", async () => {
    const review = (id: string, author: object | null, state: string) => ({
      id,
      author,
      state,
      submittedAt: "2026-11-22T10:00:00Z",
      commit: { oid: head },
    });
    const nodes = [
      review("PRR_1", person("eve", 1005), "DISMISSED"),
      review("PRR_2", null, "APPROVED"),
      review("PRR_3", { kind: "Bot", login: "other", databaseId: 9 }, "APPROVED"),
      review("PRR_4", person("gus", 1007), "APPROVED"),
    ];
    const dismissal = {
      createdAt: "2026-11-22T11:00:00Z",
      actor: person("dee", 1004),
      previousReviewState: "CHANGES_REQUESTED",
      review: { id: "PRR_1" },
    };
    const pageInfo = { hasPreviousPage: true };
    const [found] = (
      await seen([
        pull({ reviews: { pageInfo, nodes }, dismissals: { pageInfo, nodes: [dismissal] } }),
      ])
    ).openPulls;
    expect(found).toMatchObject({
      hasAllReviews: false,
      reviews: [
        {
          by: { login: "eve" },
          state: "DISMISSED",
          was: "CHANGES_REQUESTED",
          dismissedBy: { login: "dee" },
          dismissedAt: "2026-11-22T11:00:00Z",
        },
        { by: { login: "gus" }, state: "APPROVED", was: undefined, commit: head },
      ],
    });
  });
});

describe("a merged pull request that brought the config", () => {
  const merge = {
    merged: true,
    mergedAt: "2026-11-22T12:00:00Z",
    mergedBy: person("owen", 1008),
    mergeCommit: { oid: other, config: { oid: here.config } },
  };

  test("is seen with what was up for approval and what became of it", async () => {
    expect((await seen([], [pull(merge)])).configPulls).toMatchObject([
      {
        number: 7,
        mergedBy: { login: "owen" },
        merge: other,
        approvedBlob: here.config,
        mergedBlob: here.config,
      },
    ]);
  });

  test("shows nothing of its text where the newest commit is not its head", async () => {
    const late = newest({ oid: other });
    expect((await seen([], [pull({ ...merge, ...late })])).configPulls).toMatchObject([
      { approvedBlob: undefined },
    ]);
  });

  test.each([
    ["is open still", { merged: false, mergedAt: null }],
    ["went into another branch", { baseRefName: "old" }],
    ["has lost its commit", { mergeCommit: null }],
  ])("that %s brought nothing", async (_, change) => {
    expect((await seen([], [pull({ ...merge, ...change })])).configPulls).toEqual([]);
  });
});
