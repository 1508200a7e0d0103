import { describe, expect, test } from "vitest";
import { createCaseRepository } from "../../../src/adapters/github/case/case-repository.ts";
import { CodeName, NodeId } from "../../../src/domain/values/ids.ts";
import { Instant } from "../../../src/domain/values/time.ts";
import { caseNode, comment, root, viewer } from "./case-fixture.ts";
import { scriptedGitHub } from "./scripted-github.ts";

const editedAt = "2026-11-22T15:31:00Z";
const edits = {
  totalCount: 2,
  nodes: [
    { editedAt, deletedAt: null, diff: "/note again", editor: null },
    { editedAt: "2026-11-22T15:30:00Z", deletedAt: null, diff: "/note", editor: null },
  ],
};
const edited = { lastEditedAt: editedAt, updatedAt: editedAt };

/** As the list of all comments brings it. */
function plain(changes: object = {}) {
  const { userContentEdits: _, ...rest } = comment(1, { ...changes });
  return rest;
}

/** Looks as often as instants are given, each having heard until then; what was asked, and seen last. */
async function looks(
  listed: object,
  newest: readonly object[],
  heard: readonly (string | undefined)[],
) {
  const latest = { pageInfo: { hasNextPage: false, endCursor: null }, nodes: [listed] };
  const node = caseNode({ newest: { nodes: newest }, latest });
  const whole = comment(1, { ...edited, userContentEdits: edits });
  const { github, asked } = scriptedGitHub({
    ObserveCase: () => ({ data: { viewer, node } }),
    EditedComments: () => ({ data: { comments: [whole], reviews: [{}], lines: [] } }),
  });
  const cases = createCaseRepository(github, () => undefined);
  const name = CodeName.parse("amber-heron");
  let seen: readonly (string | null)[] = [];
  for (const until of heard) {
    const heardUntil = until === undefined ? undefined : Instant.parse(until);
    // One look after the other.
    // oxlint-disable-next-line no-await-in-loop
    const found = await cases.observe(NodeId.parse("I_1"), [name], heardUntil, root);
    expect(found?.comments[0]).not.toHaveProperty("unreadSince");
    seen = found?.comments[0]?.versions.map(({ text }) => text) ?? [];
  }
  return { operations: asked.map(({ operation }) => operation), seen };
}

const after = "2026-11-22T15:40:00Z";
const before = "2026-11-22T15:20:00Z";

describe("the history of a comment", () => {
  test("is asked for where it was edited", async () => {
    const { operations, seen } = await looks(plain(edited), [], [undefined]);
    expect(operations).toEqual(["ObserveCase", "EditedComments"]);
    expect(seen).toEqual(["/note", "/note again"]);
  });

  test("is not asked for where it was not", async () => {
    const { operations, seen } = await looks(plain(), [], [undefined]);
    expect(operations).toEqual(["ObserveCase"]);
    expect(seen).toEqual(["/acknowledge"]);
  });

  test("is there already where the comment is among the newest", async () => {
    const newest = comment(1, { ...edited, userContentEdits: edits });
    const { operations, seen } = await looks(plain(edited), [newest], [undefined]);
    expect(operations).toEqual(["ObserveCase"]);
    expect(seen).toEqual(["/note", "/note again"]);
  });

  test("is asked for once where it was heard", async () => {
    const { operations, seen } = await looks(plain(edited), [], [undefined, after]);
    expect(operations).toEqual(["ObserveCase", "EditedComments", "ObserveCase"]);
    expect(seen).toEqual(["/note", "/note again"]);
  });

  test("is asked for again where it was not heard: a version may have been deleted", async () => {
    const { operations } = await looks(plain(edited), [], [before, before]);
    expect(operations.filter((one) => one === "EditedComments")).toHaveLength(2);
  });
});
