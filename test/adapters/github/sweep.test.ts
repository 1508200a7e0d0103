import { describe, expect, test } from "vitest";
import { trailersOf } from "../../../src/adapters/github/observation/trailers-of.ts";
import { root, who } from "./case-fixture.ts";
import { change, headSaying, message, ref, row, swept, word } from "./swept.ts";

describe("a sweep", () => {
  test("of no case at all is one request", async () => {
    const { rows, asked } = await swept([], []);
    expect(rows).toEqual([]);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.variables["repository"]).toBe("R_conduct");
  });

  test("brings a record and its issue together", async () => {
    const { rows } = await swept([ref("amber-heron", "I_1")], [row("I_1")]);
    expect(rows).toEqual([
      {
        codeName: "amber-heron",
        issue: "I_1",
        trailers: new Map([
          ["Issue", "I_1"],
          ["Stage", "Reported"],
        ]),
        head: { oid: "b".repeat(40), isOurs: true },
        committedAt: "2026-11-22T14:00:00Z",
        shown: {
          id: "I_1",
          number: 1,
          title: "amber-heron",
          labels: ["report"],
          assignees: [1003],
          isLocked: false,
          card: {
            id: "PVTI_PVT_1",
            archived: false,
            status: "Reported",
            decidedBy: "Committee",
            nextDeadline: "2026-11-23",
            overdue: undefined,
          },
          lastHeardFrom: undefined,
          lastShownAt: undefined,
          updatedAt: "2026-11-22T15:00:00Z",
        },
      },
    ]);
  });

  test("knows a branch by its name below `cases/` as well as by its whole name", async () => {
    const { rows } = await swept(
      [ref("cases/amber-heron", "I_1"), ref("cases/x/brisk-otter", "I_2")],
      [],
    );
    expect(rows.map(({ codeName }) => codeName)).toEqual(["amber-heron", undefined]);
  });

  test("of 250 cases is three requests, though the lists are in different orders", async () => {
    const ids = Array.from({ length: 250 }, (_, i) => `I_${i}`);
    const { rows, asked } = await swept(
      ids.map((id) => ref("amber-heron", id)).toReversed(),
      ids.map((id) => row(id)),
    );
    expect(asked).toHaveLength(3);
    expect(rows).toHaveLength(250);
    expect(rows.every(({ issue, shown }) => issue === shown?.id)).toBe(true);
  });

  test("does not ask again for a list that was read to its end", async () => {
    const { asked } = await swept([ref("amber-heron", "I_1")], [row("I_1"), row("I_2")], 1);
    expect(asked.map(({ variables }) => variables["moreRefs"])).toEqual([true, false]);
  });

  test("finds records without an open case, cases without a record, and branches that say nothing", async () => {
    const bare = { name: "Not_Ours", target: headSaying("hello") };
    const { rows } = await swept([ref("amber-heron", "I_1"), bare], [row("I_2")]);
    expect(rows.map(({ codeName, issue, shown }) => [codeName, issue, shown?.id])).toEqual([
      [undefined, undefined, undefined],
      ["amber-heron", "I_1", undefined],
      [undefined, "I_2", "I_2"],
    ]);
  });

  test.each([
    ["theirs behind ours", 2, [change(30, true), change(20, false)], "2026-11-22T15:20:00Z"],
    ["only ours", 2, [change(30, true), change(20, true)], undefined],
    [
      "ours, edited by somebody else",
      2,
      [{ ...change(30, true), editor: who("dee", 1004) }, change(20, true)],
      "2026-11-22T15:30:00Z",
    ],
    [
      "ours, edited by us",
      1,
      [{ ...change(30, true), editor: who("comity", 77, "Bot") }],
      undefined,
    ],
    ["ours, and older ones", 9, [change(30, true), change(20, true)], "2026-11-22T15:20:00Z"],
    [
      "theirs, once and with no command, before a command",
      3,
      [{ ...change(40, false), body: "as in https://x.test/ack" }, change(30, false)],
      "2026-11-22T15:30:00Z",
    ],
    [
      "theirs with no command, but changed since",
      1,
      [{ ...change(40, false), body: "hello", lastEditedAt: "2026-11-22T15:40:00Z" }],
      "2026-11-22T15:40:00Z",
    ],
    ["only theirs with no command", 1, [{ ...change(40, false), body: "hello" }], undefined],
    [
      "theirs with no command, and older ones that were not read",
      9,
      [{ ...change(40, false), body: "hello" }],
      "2026-11-22T15:40:00Z",
    ],
  ])("knows when somebody last wrote: %s", async (_, totalCount, nodes, expected) => {
    const { rows } = await swept([], [row("I_1", { latest: { totalCount, nodes } })]);
    expect(rows[0]?.shown?.lastHeardFrom).toBe(expected);
  });

  test.each([
    ["by somebody else", who("dee", 1004), "2026-11-22T15:30:00Z"],
    ["by us", who("comity", 77, "Bot"), undefined],
  ])("hears of a comment deleted, and of a report changed, %s", async (_, actor, expected) => {
    const at = "2026-11-22T15:30:00Z";
    const deleted = { deletions: { nodes: [{ createdAt: at, actor }] } };
    const changed = { lastEditedAt: at, editor: actor };
    const { rows } = await swept([], [row("I_1", deleted), row("I_2", changed)]);
    expect(rows.map(({ shown }) => shown?.lastHeardFrom)).toEqual([expected, expected]);
  });

  test("says of a record whose newest commit GitHub did not sign that it is not ours", async () => {
    const target = headSaying(message("I_1"), { signature: null });
    const { rows } = await swept([{ name: "amber-heron", target }], [row("I_1")]);
    expect(rows[0]?.head?.isOurs).toBe(false);
  });
});

describe("the records of closed cases", () => {
  const ids = Array.from({ length: 250 }, (_, i) => `I_${i}`);

  test("are not asked for unless they are to be looked over", async () => {
    const { asked } = await swept([], []);
    expect(asked.map(({ variables }) => variables["moreClosed"])).toEqual([false]);
    expect(asked[0]?.text).toContain("@include(if: $moreClosed)");
  });

  test("are read by their heads, a hundred in a request", async () => {
    const { closed, rows, asked } = await swept(
      [],
      [],
      100,
      [],
      ids.map((id) => ref("amber-heron", id)),
    );
    expect(asked).toHaveLength(3);
    expect(rows).toEqual([]);
    expect(closed.map(({ issue }) => issue)).toEqual(ids);
    expect(closed[0]).toMatchObject({ codeName: "amber-heron", head: { isOurs: true } });
  });

  test("come in the same requests as open cases", async () => {
    const { asked } = await swept(
      ids.map((id) => ref("amber-heron", id)),
      ids.map((id) => row(id)),
      100,
      [],
      [ref("closed/brisk-otter", "I_closed")],
    );
    expect(asked.map(({ variables }) => variables["moreClosed"])).toEqual([true, false, false]);
  });
});

describe("anchors", () => {
  const run = (name: string) => {
    return { id: `CR_${name}`, name, startedAt: "2026-11-22T16:00:00Z", externalId: "says" };
  };

  test("are read to their end along with the other lists, those of this app", async () => {
    const runs = ["comity/record/amber-heron", "comity/register", "comity/record/brisk-otter"];
    const { anchors, asked } = await swept([], [], 2, [], undefined, runs.map(run));
    expect(asked).toHaveLength(2);
    expect(asked[0]?.variables).toMatchObject({ root, appId: 1 });
    expect(anchors.map(({ codeName }) => codeName)).toEqual(["amber-heron", "brisk-otter"]);
    expect(anchors[0]).toMatchObject({ run: "CR_comity/record/amber-heron", says: "says" });
  });
});

describe("what changed besides", () => {
  const touchedRow = (id: string, ...ours: readonly boolean[]) => ({
    id,
    number: 1,
    title: "amber-heron",
    viewerDidAuthor: false,
    updatedAt: "2026-11-22T15:10:00Z",
    latest: { totalCount: ours.length, nodes: ours.map((one) => word(one)) },
  });

  test("is asked for in the same request, since the instant given", async () => {
    const { touched, asked } = await swept([], [], 100, [
      touchedRow("I_theirs", false),
      touchedRow("I_ours", true),
      touchedRow("I_silent"),
    ]);
    expect(asked.map(({ variables }) => variables["since"])).toEqual(["2026-11-22T15:00:00Z"]);
    expect(touched.map(({ id, othersSpokeLast }) => [id, othersSpokeLast])).toEqual([
      ["I_theirs", true],
      ["I_ours", false],
      ["I_silent", false],
    ]);
  });

  test.each([
    ["a command before ours", 2, [word(true), word(false)], false],
    ["a command after ours", 2, [word(false), word(true)], true],
    ["a command before other words", 3, [word(false, "ok"), word(false), word(true)], true],
    ["other words", 2, [word(false, "ok"), word(true)], false],
    ["other words, and more that were not read", 9, [word(false, "ok")], true],
  ])("may want an answer: %s", async (_, totalCount, nodes, expected) => {
    const latest = { totalCount, nodes };
    const { touched } = await swept([], [], 100, [{ ...touchedRow("I_1"), latest }]);
    expect(touched.map(({ othersSpokeLast }) => othersSpokeLast)).toEqual([expected]);
  });

  test("counts a comment of ours that somebody else edited as somebody else's", async () => {
    const nodes = [{ ...word(true), editor: who("dee", 1004) }];
    const latest = { totalCount: 1, nodes };
    const { touched } = await swept([], [], 100, [{ ...touchedRow("I_1"), latest }]);
    expect(touched.map(({ othersSpokeLast }) => othersSpokeLast)).toEqual([true]);
  });

  test.each([
    ["Comity: access", true, true],
    ["Comity: configuration", true, true],
    ["Comity: access", false, false],
    ["amber-heron", true, false],
  ])("is called as the app's own two issues: %s, ours: %s", async (...one) => {
    const [title, viewerDidAuthor, expected] = one;
    const others = [{ ...touchedRow("I_1", false), title, viewerDidAuthor }];
    const { touched } = await swept([], [], 100, others);
    expect(touched.map(({ isCalledOwn }) => isCalledOwn)).toEqual([expected]);
  });

  test("is read to its end along with the other lists", async () => {
    const others = Array.from({ length: 3 }, (_, i) => touchedRow(`I_${i}`, false));
    const { touched, asked } = await swept([], [row("I_9"), row("I_8")], 1, others);
    expect([touched.length, asked.length]).toEqual([3, 3]);
  });
});

describe("the trailers of a commit", () => {
  test.each([
    [
      "Title\n\nIssue: I_1\nStage: Under review",
      [
        ["Issue", "I_1"],
        ["Stage", "Under review"],
      ],
    ],
    ["Title\n\nText: in the middle\n\nIssue: I_1\n", [["Issue", "I_1"]]],
    [
      "Title\n\nOut:\nIn-Force: 0",
      [
        ["Out", ""],
        ["In-Force", "0"],
      ],
    ],
    ["Issue: I_1", []],
    ["Title\n\nIssue: I_1\nand so on", []],
    ["", []],
  ])("%j", (text, expected) => {
    expect([...trailersOf(text)]).toEqual(expected);
  });
});
