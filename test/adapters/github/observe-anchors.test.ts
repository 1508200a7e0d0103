import { describe, expect, test } from "vitest";
import { createCaseRepository } from "../../../src/adapters/github/case/case-repository.ts";
import { CodeName, NodeId } from "../../../src/domain/values/ids.ts";
import { caseNode, repository, root, viewer } from "./case-fixture.ts";
import { scriptedGitHub } from "./scripted-github.ts";

const run = (id: string, changes: Record<string, unknown> = {}) => {
  return { id, startedAt: "2026-11-22T16:00:00Z", externalId: `says ${id}`, ...changes };
};
const suite = (app: number, runs: readonly object[], totalCount = runs.length) => {
  return { app: { databaseId: app }, checkRuns: { totalCount, nodes: runs } };
};

async function anchors(rootAnswer: unknown) {
  const node = caseNode({ repository: repository({ root: rootAnswer }) });
  const { github } = scriptedGitHub({ ObserveCase: () => ({ data: { viewer, node } }) });
  const cases = createCaseRepository(github, () => undefined);
  const names = [CodeName.parse("amber-heron")];
  return (await cases.observe(NodeId.parse("I_1"), names, undefined, root))?.anchors;
}

describe("observing anchors", () => {
  test("shows all checks of this app, and none of another's though GitHub answers with it", async () => {
    const nodes = [suite(2, [run("CR_2")]), suite(1, [run("CR_1"), run("CR_3")])];
    const found = await anchors({ anchor0: { nodes } });
    expect(found).toEqual(
      ["CR_1", "CR_3"].map((id) => {
        return {
          codeName: "amber-heron",
          run: id,
          startedAt: "2026-11-22T16:00:00Z",
          says: `says ${id}`,
        };
      }),
    );
  });

  test("shows none where one says nothing, or the root commit is gone", async () => {
    const nodes = [suite(1, [run("CR_1", { externalId: null })])];
    expect(await anchors({ anchor0: { nodes } })).toEqual([]);
    expect(await anchors(null)).toEqual([]);
  });

  test("of which some were not handed out are no observation", async () => {
    const nodes = [suite(1, [run("CR_1")], 2)];
    await expect(anchors({ anchor0: { nodes } })).rejects.toThrow("shape");
  });
});
