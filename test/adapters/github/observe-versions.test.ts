import { describe, expect, test } from "vitest";
import { createCaseRepository } from "../../../src/adapters/github/case/case-repository.ts";
import { CodeName, NodeId } from "../../../src/domain/values/ids.ts";
import { Instant } from "../../../src/domain/values/time.ts";
import { caseNode, comment, root, viewer } from "./case-fixture.ts";
import { type Script, scriptedGitHub } from "./scripted-github.ts";

function observing(script: Script, heardUntil?: Instant) {
  const { github, asked } = scriptedGitHub(script);
  const cases = createCaseRepository(github, () => NodeId.parse("PVT_1"));
  const names = [CodeName.parse("amber-heron")];
  return { asked, observation: cases.observe(NodeId.parse("I_1"), names, heardUntil, root) };
}

describe("a comment with more versions than come with it", () => {
  const edits = (totalCount: number, read: number) => ({
    totalCount,
    nodes: Array.from({ length: read }, () => ({
      editedAt: "2026-11-22T15:31:00Z",
      deletedAt: null,
      diff: "x",
      editor: null,
    })),
  });
  const observe = async (changes: Record<string, unknown>, heardUntil?: Instant) => {
    const often = comment(1, { userContentEdits: edits(60, 10), ...changes });
    const whole = comment(1, { userContentEdits: edits(60, 60) });
    const { asked, observation } = observing(
      {
        ObserveCase: () => ({
          data: { viewer, node: caseNode({ first: { nodes: [often] } }) },
        }),
        WholeComment: () => ({ data: { node: whole } }),
      },
      heardUntil,
    );
    const found = (await observation)?.comments[0];
    return { found, operations: asked.map(({ operation }) => operation) };
  };

  test("is read with all of them", async () => {
    const { found, operations } = await observe({});
    expect(operations).toEqual(["ObserveCase", "WholeComment"]);
    expect([found?.versionsTruncated, found?.versions.length]).toEqual([false, 61]);
  });

  const ours = {
    author: { kind: "Bot", login: "comity", databaseId: viewer.databaseId },
    viewerDidAuthor: true,
  };
  const [one, ...others] = edits(60, 10).nodes;
  test.each([
    ["where it was heard before", {}, Instant.parse("2026-11-23T00:00:00Z")],
    [
      "where it is our own and some version of it tells what it said",
      {
        ...ours,
        userContentEdits: { totalCount: 60, nodes: [...others, { ...one, editor: ours.author }] },
      },
      undefined,
    ],
  ])("is left as it is %s", async (_, changes, heardUntil) => {
    const { found, operations } = await observe(changes, heardUntil);
    expect(operations).toEqual(["ObserveCase"]);
    expect(found?.versionsTruncated).toBe(true);
    expect(found?.versions[0]).toMatchObject({ text: null });
  });

  test("is read with all of them where it is our own and none tells what it said, heard or not", async () => {
    for (const heardUntil of [undefined, Instant.parse("2026-11-23T00:00:00Z")])
      // oxlint-disable-next-line no-await-in-loop
      expect((await observe(ours, heardUntil)).operations).toEqual(["ObserveCase", "WholeComment"]);
  });
});
