import { describe, expect, test } from "vitest";
import { createCaseRepository } from "../../../src/adapters/github/case/case-repository.ts";
import { CodeName, NodeId } from "../../../src/domain/values/ids.ts";
import { Terminal, Transient } from "../../../src/ports/errors.ts";
import type { ObservedResolution } from "../../../src/ports/observation.ts";
import { caseNode, repository, viewer, root } from "./case-fixture.ts";
import { head, pullNode } from "./pull-fixture.ts";
import { type Script, scriptedGitHub } from "./scripted-github.ts";

const other = "e".repeat(40);

const page = (nodes: readonly object[], endCursor: string | null = null) => ({
  pullRequests: { pageInfo: { hasNextPage: endCursor !== null, endCursor }, nodes },
});

function observing(first: ReturnType<typeof page>, script: Script = {}) {
  const node = caseNode({ repository: repository(first) });
  const scripted = scriptedGitHub({ ...script, ObserveCase: () => ({ data: { viewer, node } }) });
  const cases = createCaseRepository(scripted.github, () => undefined);
  const names = [CodeName.parse("amber-heron")];
  return { ...scripted, observation: cases.observe(NodeId.parse("I_1"), names, undefined, root) };
}

async function observed(nodes: readonly object[]): Promise<ObservedResolution> {
  const found = await observing(page(nodes)).observation;
  if (!found?.resolution) throw new Error("nothing was observed");
  return found.resolution;
}

describe("a pull request whose newest commit GitHub lists", () => {
  test("is shown with its text", async () => {
    const { pulls } = await observed([pullNode()]);
    expect(pulls).toMatchObject([{ head, text: "---\n", commits: [{ oid: head }] }]);
  });
});

describe("a pull request whose newest commit GitHub does not list", () => {
  const pushed = { headRefOid: other, updatedAt: "2026-11-22T15:55:00Z" };

  test("is waited for in the middle of a push", async () => {
    await expect(observed([pullNode(pushed)])).rejects.toBeInstanceOf(Transient);
  });

  const none = { nodes: [] };
  test.for<[string, object]>([
    ["without any commit", { commits: { totalCount: 0, nodes: [] }, newest: none }],
    ["with more commits than GitHub lists", { commits: { totalCount: 251, nodes: [] } }],
    ["of somebody else", { viewerDidAuthor: false }],
    ["of another repository", { isCrossRepository: true }],
    ["that is closed", { state: "CLOSED" }],
    ["that is merged", { state: "MERGED" }],
    ["that nobody pushed to for long", { updatedAt: "2026-11-22T15:50:00Z" }],
  ])("is shown without a text %s", async ([, differing]) => {
    const { pulls } = await observed([pullNode({ ...pushed, ...differing })]);
    expect(pulls).toMatchObject([{ head: other, text: undefined, check: undefined }]);
  });
});

describe("a resolution's file in the default branch", () => {
  const inDefaultBranch = async (file: object) => {
    const target = { oid: "d".repeat(40), ...file };
    const first = { ...page([]), defaultBranchRef: { name: "main", target } };
    return (await observing(first).observation)?.resolution?.defaultBranch;
  };

  test("is shown with the commit that changed it, which may not be the newest", async () => {
    const changed = { resolution: { oid: head }, changes: { nodes: [{ oid: other }] } };
    const file = { blob: head, commit: other };
    expect(await inDefaultBranch(changed)).toMatchObject({ headOid: "d".repeat(40), file });
  });

  test("is none where it was taken out again", async () => {
    const gone = { resolution: null, changes: { nodes: [{ oid: other }] } };
    expect(await inDefaultBranch(gone)).toMatchObject({ file: undefined });
  });
});

describe("a pull request behind many others from its branch", () => {
  const others = Array.from({ length: 10 }, (_, i) => {
    return pullNode({ id: `PR_other${i}`, viewerDidAuthor: false, baseRefName: `b${i}` });
  });

  test("is found, however many there are", async () => {
    const { observation, asked } = observing(page(others, "Y1"), {
      PullsAfter: ({ after }) => {
        return { data: { node: after === "Y1" ? page(others, "Y2") : page([pullNode()]) } };
      },
    });
    const pulls = (await observation)?.resolution?.pulls ?? [];
    expect(pulls).toHaveLength(21);
    expect(pulls.at(-1)).toMatchObject({ id: "PR_1", isOurs: true });
    expect(asked.at(-1)?.variables).toEqual({
      repository: "R_conduct",
      size: 100,
      resolution: "resolution/amber-heron",
      resolutionPath: "resolutions/amber-heron.md",
      resolutionRef: "refs/heads/resolution/amber-heron",
      appId: 1,
      after: "Y2",
    });
  });

  test("is not looked for in a part of them", async () => {
    const errors = [{ type: "SOMETHING", message: "went wrong" }];
    const { observation } = observing(page(others, "Y1"), {
      PullsAfter: () => ({ data: { node: page([]) }, errors }),
    });
    await expect(observation).rejects.toBeInstanceOf(Terminal);
  });
});
