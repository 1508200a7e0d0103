import { describe, expect, test } from "vitest";
import { createCaseRepository } from "../../../src/adapters/github/case-repository.ts";
import { CodeName, NodeId } from "../../../src/domain/ids.ts";
import { Transient } from "../../../src/ports/errors.ts";
import type { ObservedResolution } from "../../../src/ports/observation.ts";
import { caseNode, repository, viewer } from "./case-fixture.ts";
import { head, pullNode } from "./pull-fixture.ts";
import { scriptedGitHub } from "./scripted-github.ts";

const other = "e".repeat(40);

async function observed(nodes: readonly object[]): Promise<ObservedResolution> {
  const node = caseNode({ repository: repository({ pullRequests: { nodes } }) });
  const { github } = scriptedGitHub({ ObserveCase: () => ({ data: { viewer, node } }) });
  const cases = createCaseRepository(github, () => undefined);
  const found = await cases.observe(
    NodeId.parse("I_1"),
    [CodeName.parse("amber-heron")],
    undefined,
  );
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
