import { describe, expect, test } from "vitest";
import { createCaseRepository } from "../../../src/adapters/github/case/case-repository.ts";
import { CodeName, NodeId } from "../../../src/domain/values/ids.ts";
import { Instant } from "../../../src/domain/values/time.ts";
import { Terminal } from "../../../src/ports/errors.ts";
import type { CaseObservation } from "../../../src/ports/observation.ts";
import { card, caseNode, comment, repository, viewer, who, root } from "./case-fixture.ts";
import { type Script, scriptedGitHub } from "./scripted-github.ts";

const id = NodeId.parse("I_1");
const board = NodeId.parse("PVT_1");
const name = CodeName.parse("amber-heron");

function observing(script: Script, heardUntil?: Instant) {
  const { github, asked } = scriptedGitHub(script);
  const cases = createCaseRepository(github, () => board);
  return { asked, observation: cases.observe(id, [name], heardUntil, root) };
}

async function observed(changes: Record<string, unknown>): Promise<CaseObservation> {
  const node = caseNode(changes);
  const observation = await observing({ ObserveCase: () => ({ data: { viewer, node } }) })
    .observation;
  if (observation === undefined) throw new Error("nothing was observed");
  return observation;
}

describe("observing a case", () => {
  test("takes one request and asks for the branches of its name", async () => {
    const { asked, observation } = observing({
      ObserveCase: () => ({ data: { viewer, node: caseNode() } }),
    });
    await observation;
    expect(asked.map(({ operation }) => operation)).toEqual(["ObserveCase"]);
    expect(asked[0]?.variables).toEqual({
      issue: "I_1",
      size: 100,
      open0: "refs/heads/cases/amber-heron",
      closed0: "refs/heads/closed/amber-heron",
      resolution: "resolution/amber-heron",
      resolutionPath: "resolutions/amber-heron.md",
      resolutionRef: "refs/heads/resolution/amber-heron",
      appId: 1,
      root,
      anchor0: "comity/record/amber-heron",
    });
  });

  test("goes on where GitHub refuses single cards and lines, and keeps those it shows", async () => {
    const at = (list: string, n: number, ...more: string[]) => {
      return { type: "FORBIDDEN", path: ["node", list, "nodes", n, ...more], message: "refused" };
    };
    const node = caseNode({
      projectItems: {
        pageInfo: { hasNextPage: false, endCursor: null },
        nodes: [null, card("PVT_1")],
      },
      timeline: { pageInfo: { hasPreviousPage: false, startCursor: null }, nodes: [null] },
    });
    const errors = [at("projectItems", 0, "project"), at("timeline", 0)];
    const answer = { data: { viewer, node }, errors };
    const seen = await observing({ ObserveCase: () => answer }).observation;
    expect(seen?.card).toMatchObject({ id: expect.any(String) });
    expect(seen?.changes).toEqual([]);
  });

  test.each([
    ["a refused list", ["node", "comments"]],
    ["a refused comment", ["node", "latest", "nodes", 0]],
    ["a refusal of nothing in particular", undefined],
  ])("is none with %s", async (_what, path) => {
    const errors = [{ type: "FORBIDDEN", path, message: "refused" }];
    const answer = { data: { viewer, node: caseNode() }, errors };
    const { observation } = observing({ ObserveCase: () => answer });
    await expect(observation).rejects.toBeInstanceOf(Terminal);
  });

  test("shows the issue as it is", async () => {
    const { issue, observedAt, app } = await observed({});
    expect(observedAt).toBe("2026-11-22T16:00:00Z");
    expect(app).toEqual({ id: 77 });
    expect(issue).toEqual({
      id: "I_1",
      databaseId: 9001,
      number: 3,
      title: "amber-heron",
      firstTitle: "amber-heron",
      state: "OPEN",
      isLocked: false,
      createdAt: "2026-11-22T15:00:00Z",
      author: { id: 1002, login: "bo", kind: "user" },
      viaEmail: false,
      body: "what happened",
      versions: [
        {
          at: "2026-11-22T15:00:00Z",
          by: { id: 1002, login: "bo", kind: "user" },
          text: "what happened",
        },
      ],
      versionsTruncated: false,
      labels: ["report"],
      assignees: [{ id: 1003, login: "cy", nodeId: "U_3" }],
    });
  });

  test("knows the title before anybody renamed the issue", async () => {
    const renames = { nodes: [{ previousTitle: "an incident" }] };
    expect((await observed({ renames })).issue.firstTitle).toBe("an incident");
  });

  test("knows a deleted author as nobody, and a bot as a bot", async () => {
    const nodes = [comment(1, { author: null }), comment(2, { author: who("dependa", 5, "Bot") })];
    const { comments } = await observed({ first: { nodes } });
    expect(comments.map(({ author }) => author)).toEqual([
      null,
      { id: 5, login: "dependa", kind: "bot" },
    ]);
  });

  test("shows only the card on the committee's board", async () => {
    const nodes = [card("PVT_other"), card("PVT_1", { isArchived: true, decidedBy: {} })];
    expect(
      (
        await observed({
          projectItems: { pageInfo: { hasNextPage: false, endCursor: null }, nodes },
        })
      ).card,
    ).toEqual({
      id: "PVTI_PVT_1",
      archived: true,
      status: "Reported",
      decidedBy: undefined,
      nextDeadline: "2026-11-23",
      overdue: undefined,
      waitsFor: undefined,
    });
    expect(
      (
        await observed({
          projectItems: {
            pageInfo: { hasNextPage: false, endCursor: null },
            nodes: nodes.slice(0, 1),
          },
        })
      ).card,
    ).toBe(undefined);
  });

  test("finds the card behind projects that somebody else put the issue on", async () => {
    const others = [card("PVT_other")];
    const first = { pageInfo: { hasNextPage: true, endCursor: "c" }, nodes: others };
    const last = { pageInfo: { hasNextPage: false, endCursor: null }, nodes: [card("PVT_1")] };
    const { observation } = observing({
      ObserveCase: () => ({ data: { viewer, node: caseNode({ projectItems: first }) } }),
      CardsAfter: () => ({ data: { node: { projectItems: last } } }),
    });
    expect((await observation)?.card?.id).toBe("PVTI_PVT_1");
  });

  test("shows each comment once, in the order they were written, with our reactions", async () => {
    const latest = {
      pageInfo: { hasNextPage: false, endCursor: null },
      nodes: [comment(2), comment(3, { viewerDidAuthor: true }), comment(1)],
    };
    const { comments, commentsReadBackTo } = await observed({
      first: { nodes: [comment(1)] },
      latest,
    });
    expect(comments.map(({ databaseId, ours }) => [databaseId, ours])).toEqual([
      [1, false],
      [2, false],
      [3, true],
    ]);
    expect(comments[0]?.ourReactions).toEqual({ eyes: true, confused: false });
    expect(commentsReadBackTo).toBeUndefined();
  });
});

describe("what is no observation", () => {
  const notFound = { type: "NOT_FOUND", path: ["node"], message: "Could not resolve" };

  test.each([
    ["an issue that is gone", { data: { viewer, node: null }, errors: [notFound] }],
    ["an id of something else", { data: { viewer, node: { kind: "PullRequest" } } }],
    [
      "an issue moved elsewhere",
      { data: { viewer, node: caseNode({ repository: repository({ databaseId: 43 }) }) } },
    ],
  ])("%s is not there", async (_, body) => {
    expect(await observing({ ObserveCase: () => body }).observation).toBeUndefined();
  });

  test.each([
    [
      "an error beside the data",
      { data: { viewer, node: caseNode() }, errors: [{ ...notFound, path: ["node", "labels"] }] },
    ],
    [
      "labels cut short",
      { data: { viewer, node: caseNode({ labels: { totalCount: 2, nodes: [] } }) } },
    ],
    [
      "assignees cut short",
      { data: { viewer, node: caseNode({ assignees: { totalCount: 1, nodes: [] } }) } },
    ],
    ["a missing list", { data: { viewer, node: caseNode({ latest: undefined }) } }],
    [
      "a public repository",
      { data: { viewer, node: caseNode({ repository: repository({ visibility: "PUBLIC" }) }) } },
    ],
    [
      "an internal repository",
      { data: { viewer, node: caseNode({ repository: repository({ visibility: "INTERNAL" }) }) } },
    ],
    [
      "an archived repository",
      { data: { viewer, node: caseNode({ repository: repository({ isArchived: true }) }) } },
    ],
  ])("%s throws", async (_, body) => {
    await expect(observing({ ObserveCase: () => body }).observation).rejects.toThrow(Terminal);
  });
});

describe("a case with more comments than a page", () => {
  const script: Script = {
    ObserveCase: () => ({
      data: { viewer, node: caseNode({ latest: commentPage([50, 40], "c1") }) },
    }),
    CommentsBefore: ({ after }) => {
      const latest = after === "c1" ? commentPage([30, 20], "c2") : commentPage([10], null);
      return { data: { viewer, node: { latest } } };
    },
  };

  test("is read to the first comment while nothing was heard", async () => {
    const { asked, observation } = observing(script);
    const { comments, commentsReadBackTo } = (await observation) ?? {};
    expect(comments?.map(({ databaseId }) => databaseId)).toEqual([10, 20, 30, 40, 50]);
    expect(commentsReadBackTo).toBeUndefined();
    expect(asked).toHaveLength(3);
  });

  test.each([
    ["2026-11-22T15:00:41Z", 1, "2026-11-22T15:00:41Z"],
    ["2026-11-22T15:00:40Z", 2, "2026-11-22T15:00:21Z"],
    ["2026-11-22T15:00:20Z", 3, undefined],
  ])("heard until %s: %i requests", async (heardUntil, requests, readBackTo) => {
    const { asked, observation } = observing(script, Instant.parse(heardUntil));
    expect((await observation)?.commentsReadBackTo).toBe(readBackTo);
    expect(asked).toHaveLength(requests);
  });
});

test("assignments are read back as far as they were heard, oldest first", async () => {
  const script: Script = {
    ObserveCase: () => ({ data: { viewer, node: caseNode({ timeline: timelinePage(40, "c1") }) } }),
    TimelineBefore: () => ({ data: { viewer, node: { timeline: timelinePage(30, null) } } }),
  };
  const all = await observing(script).observation;
  expect(all?.assignments.map((assignment) => assignment.id)).toEqual(["AE_30", "AE_40"]);
  const recent = await observing(script, Instant.parse("2026-11-22T15:00:41Z")).observation;
  expect(recent?.assignments.map((assignment) => assignment.id)).toEqual(["AE_40"]);
});

function commentPage(numbers: readonly number[], endCursor: string | null) {
  const nodes = numbers.map((n) => comment(n, { updatedAt: `2026-11-22T15:00:${n}Z` }));
  return { pageInfo: { hasNextPage: endCursor !== null, endCursor }, nodes };
}

function timelinePage(second: number, startCursor: string | null) {
  const event = { id: `AE_${second}`, createdAt: `2026-11-22T15:00:${second}Z`, actor: null };
  return {
    pageInfo: { hasPreviousPage: startCursor !== null, startCursor },
    nodes: [{ ...event, line: "AssignedEvent", assignee: { databaseId: 1002, login: "bo" } }],
  };
}
