import { describe, expect, test } from "vitest";
import { createCaseRepository } from "../../../src/adapters/github/case/case-repository.ts";
import { CodeName, NodeId } from "../../../src/domain/values/ids.ts";
import { Instant } from "../../../src/domain/values/time.ts";
import { caseNode, comment, viewer, root } from "./case-fixture.ts";
import { scriptedGitHub } from "./scripted-github.ts";

const name = CodeName.parse("amber-heron");

describe("a comment that is sought", () => {
  const thread = {
    heardUntil: () => Instant.parse("2026-11-23T00:00:00Z"),
    isSought: ({ body }: { readonly body: string }) => body === "sought",
  };
  const seeking = async (newest: ReturnType<typeof comment>, ...others: readonly number[]) => {
    const latest = { ...commentPage([50, 40], "c1") };
    const node = caseNode({ latest, newest: { nodes: [newest] } });
    const pages = others.map((of, i) => {
      const nodes = [comment(10 + i), comment(20 + i, of === 1 ? { body: "sought" } : {})];
      const hasNextPage = i + 1 < others.length;
      const pageInfo = { hasNextPage, endCursor: hasNextPage ? `p${i + 1}` : null };
      return { data: { viewer, node: { oldest: { pageInfo, nodes } } } };
    });
    const { github, asked } = scriptedGitHub({
      ObserveCase: () => ({ data: { viewer, node } }),
      CommentsFrom: ({ after }) =>
        pages[typeof after === "string" ? Number(after.slice(1)) : 0] ?? {},
    });
    const cases = createCaseRepository(github, () => undefined);
    const { comments = [], commentsReadBackTo } =
      (await cases.observe(NodeId.parse("I_1"), [name], thread, root)) ?? {};
    const numbers = comments.map(({ databaseId }) => databaseId);
    return { numbers, commentsReadBackTo, requests: asked.length };
  };

  test("is not looked for where it is among what was read", async () => {
    const { requests } = await seeking(comment(50, { body: "sought" }), 1);
    expect(requests).toBe(1);
  });

  test("is looked for from the beginning on, no further than to it", async () => {
    const { numbers, commentsReadBackTo, requests } = await seeking(comment(50), 0, 1, 0);
    expect([numbers, requests]).toEqual([[21, 40, 50], 3]);
    expect(commentsReadBackTo).toBe("2026-11-22T15:00:41Z");
  });

  test("that is nowhere leaves all of them read", async () => {
    const { numbers, commentsReadBackTo, requests } = await seeking(comment(50), 0, 0);
    expect([numbers, requests]).toEqual([[10, 11, 20, 21, 40, 50], 3]);
    expect(commentsReadBackTo).toBeUndefined();
  });
});

function commentPage(numbers: readonly number[], endCursor: string | null) {
  const nodes = numbers.map((n) => comment(n, { updatedAt: `2026-11-22T15:00:${n}Z` }));
  return { pageInfo: { hasNextPage: endCursor !== null, endCursor }, nodes };
}
